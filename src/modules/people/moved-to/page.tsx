import { dayInWords } from '#platform/day.ts'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { type HatChoices, OneQuestionMore, StandFields } from '../hat-fields.tsx'
import { hatInWords } from '../hat-in-words.ts'
import type { NamedHat } from '../hats.ts'

type Props = { hat: NamedHat; untilOn: string; form: FormState; choices: HatChoices }

export const MovedToPage = ({ hat, untilOn, form, choices }: Props) => (
  <Layout
    title="Where you stand now"
    back={`/account/moved?hat=${hat.id}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <OneQuestionMore choices={choices} />
    <PageHeading caption="Step 2 of 3">Where do you stand now?</PageHeading>
    <InsetText>
      <p>
        What ends: <strong>{hatInWords(hat)}</strong>, on {dayInWords(untilOn)}.
      </p>
    </InsetText>
    <Form action={movedToAddress({ hat, untilOn })}>
      <HiddenField name="now" value="here" />
      <StandFields form={form} choices={choices} />
      <DateField form={form} name="sinceOn" legend="Since when?" hint="A guess is fine" />
      <SubmitButton>Save the move</SubmitButton>
    </Form>
    <Section title="Nothing new for now?" id="nowhere">
      <p>Then save that the old has ended. You can say what comes next at any time.</p>
      <Form action={movedToAddress({ hat, untilOn })}>
        <HiddenField name="now" value="nowhere" />
        <SubmitButton variant="secondary">Save that it has ended</SubmitButton>
      </Form>
    </Section>
  </Layout>
)

export const movedToAddress = ({ hat, untilOn }: { hat: { id: string }; untilOn: string }) =>
  `/account/moved/to?hat=${hat.id}&until=${untilOn}`
