import { Form } from '#ui/form/form.tsx'
import { blank } from '#ui/form/form-state.ts'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { type Board, takesCards } from '../board.ts'
import { BoardState } from '../board-state.tsx'
import { doneWords } from '../done-words.ts'
import { FollowBar } from '../follow-bar.tsx'
import { HowFar } from '../how-far.tsx'
import type { BoardHome } from '../notices.ts'
import { type Own, votesLeft } from '../own.ts'
import { OwnList } from '../own-list.tsx'
import { PressForm } from '../press-form.tsx'
import { QuestionWall } from '../question-wall.tsx'
import type { Names, WallQuestion } from '../wall.ts'
import { WriteField } from '../write-field.tsx'

type Props = {
  board: Board
  questions: readonly WallQuestion[]
  own: readonly Own[]
  names: Names
  /** The name under which they sit here; empty for none. */
  name: string
  /** What the board is part of; null where it stands alone. */
  home: BoardHome | null
  leads: boolean
  now: Date
  done: string | undefined
}

/** A board that its reader has joined: every question, what all answered, and what they answer themselves. */
export const ShowPage = (props: Props) => {
  const { board, questions, home, leads, now, done } = props
  return (
    <Layout
      title={board.title}
      width="wide"
      thread={board.characteristic || undefined}
      breadcrumb={home?.href ? [{ href: home.href, text: home.title }] : undefined}
      robots="noindex"
    >
      <Done done={done} says={doneWords} />
      <PageHeading caption="Board" thread={board.characteristic || undefined}>
        {board.title}
      </PageHeading>
      <FollowBar board={board} follows="answers" again={`/boards/${board.id}`} />
      <BoardState board={board} asks={questions} leads={false} now={now} />
      <PressForm boardId={board.id} />
      {questions.map((question) => (
        <OneQuestion {...props} question={question} />
      ))}
      <Section title="Whose cards are whose" id="how-far">
        <HowFar board={board} name={props.name} />
        <Form action={`/boards/${board.id}/leave`}>
          <SubmitButton small={true} variant="secondary">
            Leave, on a screen that others use
          </SubmitButton>
        </Form>
        <p class="cw-small">
          Your cards and votes stay, here and on other boards. You can no longer change them.
        </p>
      </Section>
      {leads && (
        <p>
          <a href={`/boards/${board.id}/lead`}>Lead this board</a>
        </p>
      )}
    </Layout>
  )
}

const OneQuestion = ({ board, names, own: all, question }: Props & { question: WallQuestion }) => {
  const own = all.find(({ questionId }) => questionId === question.id)
  const takes = takesCards(board, question)
  return (
    <Section title={question.words}>
      {own && takes && own.nextPlace !== null && (
        <WriteField boardId={board.id} questionId={question.id} form={blank} place={own.nextPlace} />
      )}
      {own && takes && own.nextPlace === null && (
        <p>You have written as many cards to this question as one person can. You can still change them.</p>
      )}
      {own && <OwnList board={board} own={own} takesCards={takes} />}
      <QuestionWall board={board} question={question} names={names} leads={false} mine={mineOf(board, own)} />
    </Section>
  )
}

const mineOf = (board: Board, own: Own | undefined) =>
  own && { voted: own.votes.map(({ targetId }) => targetId), left: votesLeft(board, own) }
