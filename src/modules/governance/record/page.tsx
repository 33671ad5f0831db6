import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
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
    <PageHeading lead="Once it is recorded, no word of it changes. What was wrong is corrected below it.">
      Record a decision
    </PageHeading>
    <Form action="/decisions/record">
      <HiddenField name="id" value={id} />
      <DecisionFields form={form} />
      <SubmitButton>Record it</SubmitButton>
    </Form>
  </Layout>
)
