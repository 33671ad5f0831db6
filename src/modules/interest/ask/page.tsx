import { AnswersGoTo } from '#modules/people/index.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import type { Expression } from '../expressions.ts'

type Props = { expression: Pick<Expression, 'id' | 'name'>; form: FormState; answersTo: string | null }

export const AskPage = ({ expression: { id, name }, form, answersTo }: Props) => (
  <Layout
    title={`Ask ${name} something`}
    back={`/interest/${id}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <Form action={`/interest/${id}/ask`}>
      <TextArea
        form={form}
        name="words"
        label={{ children: `What would you like to ask ${name}?`, size: 'l', heading: true }}
        hint="It goes to them by e-mail, with your name and a link to answer"
        rows={6}
      />
      <AnswersGoTo address={answersTo} />
      <SubmitButton>Send the question</SubmitButton>
    </Form>
  </Layout>
)
