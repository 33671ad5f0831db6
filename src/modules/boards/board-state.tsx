import { timeInWords } from '#platform/clock.ts'
import type { Board } from './board.ts'
import { PressButton } from './press-button.tsx'

type Props = {
  board: Board
  /** What it asks: screens that have asked otherwise look again. */
  asks: readonly { words: string }[]
  /** How many have joined, as far as it matters to those who look again; left out on a page. */
  seats?: number
  leads: boolean
  /** When it is drawn; null where a script keeps the time. */
  now: Date | null
}

/** What holds for a whole board now: whether it is closed, how long people have, what a facilitator can undo. */
export const BoardState = ({ board, asks, seats, leads, now }: Props) => (
  <div
    class="cw-wall__whole"
    id="board-state"
    data-version={versionOf(board, asks)}
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

/** Changes with everything that stands on a page of the board and is not drawn anew piece by piece. */
const versionOf = ({ title, closedAt }: Board, asks: Props['asks']): string =>
  [closedAt !== null, title, ...asks.map(({ words }) => words)].join(' | ')

/** How long people have; a script counts it down. */
export const Timer = ({ endsAt, now }: { endsAt: Date | null; now: Date | null }) => {
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
