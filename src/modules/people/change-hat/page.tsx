import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type HatChoices, OneQuestionMore, StandFields } from '../hat-fields.tsx'
import { hatInWords, wornInWords } from '../hat-in-words.ts'
import type { NamedHat } from '../hats.ts'

type Props = {
  hat: NamedHat
  form: FormState
  choices: HatChoices
  revision: string
  /** Whether it was changed in another window while this one was open. */
  isMeanwhile?: boolean
}

export const ChangeHatPage = ({ hat, form, choices, revision, isMeanwhile = false }: Props) => (
  <Layout title="Correct a hat" back="/account/hats" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <OneQuestionMore choices={choices} />
    <PageHeading
      caption="Where you stand"
      lead={
        <>
          {'For what was written down wrongly. If your work or your life has changed, say instead that '}
          <a href={`/account/moved?hat=${hat.id}`}>you have moved</a>
          {': then your past is kept.'}
        </>
      }
    >
      Correct a hat
    </PageHeading>
    {isMeanwhile && (
      <InsetText>
        <p>
          It says now: <strong>{hatInWords(hat)}</strong>, {wornInWords(hat)}.
        </p>
      </InsetText>
    )}
    <Form action={`/account/hats/${hat.id}/change`}>
      <HiddenField name="revision" value={revision} />
      <StandFields form={form} choices={choices} />
      <DateField form={form} name="sinceOn" legend="Since when?" hint="A guess is fine" />
      <SubmitButton>Save</SubmitButton>
    </Form>
  </Layout>
)
