import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Board } from '../board.ts'
import type { Asked } from './query.ts'

type Props = { board: Board; questions: readonly Asked[]; form: FormState }

/** The title of a board and what it asks, as long as nobody has answered. */
export const ChangePage = ({ board, questions, form }: Props) => (
  <Layout
    title="Change the board"
    back={`/boards/${board.id}/lead`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading caption={board.title} lead="A question can be changed until the first card stands on it.">
      Change the board
    </PageHeading>
    <Form action={`/boards/${board.id}/change`}>
      <TextField form={form} name="title" label="What is it called?" />
      {questions.map(({ id, position, words, isAnswered }) =>
        isAnswered ? (
          <>
            <h2 class="nhsuk-heading-s">{`Question ${position}`}</h2>
            <p>{words}</p>
            <p class="cw-small">People have answered it, so it stays as it was asked.</p>
          </>
        ) : (
          <TextArea form={form} name={`question-${id}`} label={`Question ${position}`} rows={2} />
        ),
      )}
      <SubmitButton>Save it</SubmitButton>
    </Form>
  </Layout>
)
