import { timeInWords } from '#platform/clock.ts'
import type { Board } from './board.ts'
import { PressButton } from './press-button.tsx'

type Props = {
  board: Board
  questions: number
  /** How many have joined, as far as it matters to those who look again; left out on a page. */
  seats?: number
  leads: boolean
  /** When it is drawn; null where a script keeps the time. */
  now: Date | null
}

/** What holds for a whole board now: whether it is closed, how long people have, what a facilitator can undo. */
export const BoardState = ({ board, questions, seats, leads, now }: Props) => (
  <div
    class="cw-wall__whole"
    id="board-state"
    data-version={`${board.closedAt !== null} ${questions}`}
    data-spread={seats === undefined ? undefined : Math.max(2_000, seats * 15)}
  >
    {board.closedAt !== null && (
      <p>
        <strong>This board is closed.</strong> What stands here stays as it is.
      </p>
    )}
    {board.closedAt === null && <Timer endsAt={board.timerEndsAt} now={now} />}
    {leads && board.closedAt === null && board.lastStep && (
      <p class="cw-wall__presses">
        <span>{board.lastStep.says}</span>
        <PressButton to={`/boards/${board.id}/undo`} name="step" value={board.lastStep.id}>
          Undo
        </PressButton>
      </p>
    )}
  </div>
)

const Timer = ({ endsAt, now }: { endsAt: Date | null; now: Date | null }) => {
  if (endsAt === null) return null
  const isOver = now !== null && endsAt <= now
  return (
    <p class="cw-wall__timer">
      {isOver ? 'Time was up at ' : 'You have time until '}
      <time datetime={endsAt.toISOString()} data-ends={isOver ? undefined : endsAt.toISOString()}>
        {timeInWords(endsAt)}
      </time>
      <span data-left=""></span>
    </p>
  )
}
