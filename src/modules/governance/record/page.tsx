import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { CheckedDecision } from '../check-decision.ts'
import { DecisionCheck } from '../checked-decision.tsx'
import { DecisionFields } from '../decision-fields.tsx'

/** Where a decision is written down. */
export const RecordPage = ({ id, form }: { id: string; form: FormState }) => (
  <Layout
    title="Record a decision"
    robots="noindex"
    breadcrumb={[{ href: '/decisions', text: 'Decisions' }]}
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading lead="On the next page you check it. Once it is recorded, no word of it changes.">
      Record a decision
    </PageHeading>
    <Form action="/decisions/record">
      <HiddenField name="id" value={id} />
      <DecisionFields form={form} />
      <SubmitButton>Check the decision</SubmitButton>
    </Form>
  </Layout>
)

/** The last look before a decision is recorded. */
export const CheckPage = (checked: CheckedDecision) => (
  <Layout
    title="Check this decision before you record it"
    robots="noindex"
    breadcrumb={[{ href: '/decisions', text: 'Decisions' }]}
  >
    <PageHeading lead="Nothing is recorded until you press the button at the end.">
      Check this decision before you record it
    </PageHeading>
    <Form action="/decisions/record">
      <DecisionCheck {...checked} action="/decisions/record" press="Record this decision" />
    </Form>
  </Layout>
)
