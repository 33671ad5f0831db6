import { type Board, takesCards } from './board.ts'
import { Timer } from './board-state.tsx'
import { CountLine } from './question-wall.tsx'
import type { WallQuestion } from './wall.ts'

type Props = {
  board: Board
  questions: readonly Pick<WallQuestion, 'id' | 'words' | 'closedAt' | 'revealedAt' | 'count'>[]
  /** When it is drawn; null where a script keeps the time. */
  now: Date | null
}

/** What a hall sees of a board: what is asked now, and how many have answered. It is drawn anew as a whole. */
export const ScreenPiece = ({ board, questions, now }: Props) => {
  const open = questions.filter((question) => takesCards(board, question))
  return (
    <div id="screen">
      {board.closedAt !== null && <p class="cw-wall__count">This board is closed. Thank you.</p>}
      {board.closedAt === null && <Timer endsAt={board.timerEndsAt} now={now} />}
      {(open.length > 0 ? open : questions).map((question) => (
        <>
          <h2 class="cw-wall__asks">{question.words}</h2>
          <CountLine question={question} />
        </>
      ))}
    </div>
  )
}
