import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Board, Question } from '../board.ts'
import { WriteField } from '../write-field.tsx'

type Props = {
  board: Board
  question: Question
  form: FormState
  place: number
  /** Why it cannot be written now; null where it can. */
  why: 'closed' | 'too-many' | 'too-fast' | 'put-away' | null
}

const whys = {
  closed: 'This question takes no more cards, so yours is not on the board. You can copy what you wrote.',
  'too-many':
    'You have written as many cards to this question as one person can, so this one is not on the board. You can change one of those that you have.',
  'put-away':
    'Whoever leads the board has put this card away, so it is not on the board. You can copy what you wrote.',
  'too-fast':
    'That was a lot of cards in a minute, so this one is not on the board yet. Wait a moment and send it again.',
}

/** A card that is being written, on a page of its own: what was typed is kept, whatever stood in its way. */
export const WritePage = ({ board, question, form, place, why }: Props) => (
  <Layout
    title="Your card"
    back={`/boards/${board.id}#question-${question.id}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={asLinked(form, question.id)} />
    <PageHeading caption={board.title}>{question.words}</PageHeading>
    {why && (
      <p>
        <strong>{whys[why]}</strong>
      </p>
    )}
    {why !== null && why !== 'too-fast' ? (
      <p class="cw-own-words" dir="auto">
        {String(form.values.words ?? '')}
      </p>
    ) : (
      <WriteField boardId={board.id} questionId={question.id} form={form} place={place} />
    )}
  </Layout>
)

/** The field is called after its question, as a board has several. */
const asLinked = ({ values, problems }: FormState, questionId: string): FormState => ({
  values,
  problems: problems.map((problem) =>
    problem.field === 'words' ? { ...problem, field: `words-${questionId}` } : problem,
  ),
})
