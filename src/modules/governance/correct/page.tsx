import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Decision, decisionAddress } from '../decision.ts'

type Props = { decision: Decision; form: FormState }

/** Where a mistake in a record is put right, below it. */
export const CorrectPage = ({ decision, form }: Props) => (
  <Layout
    title={`Correct ${decision.number}`}
    back={decisionAddress(decision)}
    robots="noindex"
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading
      caption={`${decision.number}: ${decision.title}`}
      lead="The record stays as it is. What you write stands below it, with today’s date."
    >
      Correct the record
    </PageHeading>
    <Form action={`${decisionAddress(decision)}/correct`}>
      <TextArea form={form} name="words" label="What is wrong, and how is it right?" rows={4} />
      <SubmitButton>Put it below the record</SubmitButton>
    </Form>
  </Layout>
)
