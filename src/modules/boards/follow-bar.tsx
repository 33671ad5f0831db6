import type { Board } from './board.ts'

/** Who follows: those who answer, who lead, or a hall that looks at the wall. */
type Props = { board: Board; follows: keyof typeof streams; again: string }

const streams = { answers: 'stream', leads: 'lead/stream', screen: 'screen/stream' }

/**
 * Keeps a board up with what all do: a script follows the stream that is named here, says politely what came, and can
 * be paused. Without it, the link looks again.
 */
export const FollowBar = ({ board, follows, again }: Props) =>
  board.closedAt === null ? (
    <div
      class="cw-follow"
      data-island="board"
      data-stream={`/boards/${board.id}/${streams[follows]}`}
      data-since={board.number}
      data-own={follows === 'answers' ? `/boards/${board.id}/own` : undefined}
    >
      <a class="cw-follow__again" href={again}>
        Look again
      </a>
      <button class="cw-press" type="button" hidden data-pause="">
        Pause what comes in
      </button>
      <p class="cw-follow__told" role="status"></p>
    </div>
  ) : null
