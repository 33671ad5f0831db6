import type { Namings } from '#modules/people/index.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { AgreementFields, WordsField } from '../insight-fields.tsx'

type Props = {
  meetingId: string
  theme: string
  thread: string
  names: string
  form: FormState
  /** How its reader would be named. */
  namings: Namings
  isOpen: boolean
}

/** What somebody would like to keep of a conversation. */
export const CapturePage = ({ meetingId, theme, thread, names, form, namings, isOpen }: Props) => (
  <Layout
    title="Share an insight"
    back={`/connect/meetings/${meetingId}`}
    problem={form.problems.length > 0}
    thread={thread || undefined}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading caption={theme} lead="One sentence is plenty. You decide how far it goes.">
      Share an insight
    </PageHeading>
    {isOpen ? (
      <Form action={`/connect/meetings/${meetingId}/insights`}>
        <WordsField form={form} />
        <RadioField
          form={form}
          name="whose"
          legend={{ children: 'Whose is it?', size: 's' }}
          items={[
            { value: 'mine', label: 'Mine' },
            {
              value: 'ours',
              label: `From ${names} and me`,
              hint: 'We ask whether they agree. Until then nobody else sees it',
            },
          ]}
        />
        <AgreementFields form={form} namings={namings} />
        <SubmitButton>Share it</SubmitButton>
      </Form>
    ) : (
      <p>The conversation did not take place, so there is nothing to be kept of it.</p>
    )}
  </Layout>
)
