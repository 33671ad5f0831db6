import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { ArrangeForm } from '../arrange-form.tsx'
import type { Board, Question } from '../board.ts'

type Props = {
  board: Board
  question: Question
  form: FormState
  cards: readonly string[]
  groups: readonly string[]
}

/** A group that wants a name: what was ticked stays ticked. */
export const ArrangePage = ({ board, question, form, cards, groups }: Props) => (
  <Layout
    title="A group wants a name"
    back={`/boards/${board.id}/lead#question-${question.id}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={asLinked(form, question.id)} />
    <PageHeading caption={question.words}>A group wants a name</PageHeading>
    <p>{tickedInWords(cards.length, groups.length)}</p>
    <ArrangeForm board={board} questionId={question.id} form={form} cards={cards} groups={groups} />
  </Layout>
)

const tickedInWords = (cards: number, groups: number): string => {
  const ofCards = cards === 1 ? '1 card' : `${cards} cards`
  const ofGroups = groups === 1 ? '1 group' : `${groups} groups`
  const both = [cards > 0 && ofCards, groups > 0 && ofGroups].filter(Boolean)
  return `Ticked: ${both.join(' and ')}.`
}

const asLinked = ({ values, problems }: FormState, questionId: string): FormState => ({
  values,
  problems: problems.map((problem) =>
    problem.field === 'name' ? { ...problem, field: `name-${questionId}` } : problem,
  ),
})
