import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Board } from '../board.ts'

/** Another question for a board that is under way. */
export const AskPage = ({ board, form }: { board: Board; form: FormState }) => (
  <Layout
    title="Ask another question"
    back={`/boards/${board.id}/lead`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading caption={board.title}>Ask another question</PageHeading>
    <Form action={`/boards/${board.id}/ask`}>
      <TextArea form={form} name="question" label="What do you ask?" rows={2} />
      <SubmitButton>Ask it</SubmitButton>
    </Form>
  </Layout>
)
