import { type CheckedDecision, DecisionCheck, DecisionFields } from '#modules/governance/index.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Event } from '../event.ts'

type Props = { event: Event; id: string; form: FormState }

/** Where what was decided at an event is written into the one log. */
export const RecordDecisionPage = ({ event, id, form }: Props) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout
      title="Record a decision of this event"
      robots="noindex"
      back={`${home}/outputs`}
      problem={form.problems.length > 0}
    >
      <Problems form={form} />
      <PageHeading
        caption={event.title}
        lead="It goes into the log of decisions, and what came of the event leads to it. On the next page you check it. Once it is recorded, no word of it changes."
      >
        Record a decision of this event
      </PageHeading>
      <Form action={`${home}/record-decision`}>
        <HiddenField name="id" value={id} />
        <DecisionFields form={form} />
        <SubmitButton>Check the decision</SubmitButton>
      </Form>
    </Layout>
  )
}

/** The last look before a decision of an event is recorded. */
export const CheckPage = ({ event, ...checked }: { event: Event } & CheckedDecision) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout title="Check this decision before you record it" robots="noindex" back={`${home}/outputs`}>
      <PageHeading caption={event.title} lead="Nothing is recorded until you press the button at the end.">
        Check this decision before you record it
      </PageHeading>
      <Form action={`${home}/record-decision`}>
        <DecisionCheck {...checked} action={`${home}/record-decision`} press="Record this decision" />
      </Form>
    </Layout>
  )
}
