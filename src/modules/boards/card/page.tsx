import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Board, mostCharacters, type Question } from '../board.ts'

type Props = { board: Board; question: Question; place: number; form: FormState; isClosed: boolean }

/** One's own card, to change or take back while its question is open. */
export const CardPage = ({ board, question, place, form, isClosed }: Props) => (
  <Layout
    title="Your card"
    back={`/boards/${board.id}#own-${question.id}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading caption={board.title}>{question.words}</PageHeading>
    {isClosed ? (
      <>
        <p>This question is closed, so your card stays as it was. You can copy what you typed.</p>
        <p class="cw-own-words" dir="auto">
          {String(form.values.words ?? '')}
        </p>
      </>
    ) : (
      <>
        <Form action={addressOf({ board, question, place })}>
          <TextArea form={form} name="words" label="Your card" rows={3} maxLength={mostCharacters} />
          <SubmitButton name="do" value="change">
            Change it
          </SubmitButton>
        </Form>
        <Form action={addressOf({ board, question, place })}>
          <SubmitButton variant="secondary" name="do" value="take-back">
            Take it back
          </SubmitButton>
        </Form>
        <p class="cw-small">Taken back, its words are gone from the house. It cannot be brought back.</p>
      </>
    )}
  </Layout>
)

/** Where one's first, second, … card to a question is changed. Nobody learns from it which card that is. */
const addressOf = ({ board, question, place }: Pick<Props, 'board' | 'question' | 'place'>) =>
  `/boards/${board.id}/questions/${question.id}/cards/${place}`
