import type { Board } from './board.ts'

type Props = { board: Board; leads: boolean; again: string }

/**
 * Keeps a board up with what all do: a script follows the stream that is named here, says politely what came, and can
 * be paused. Without it, the link looks again.
 */
export const FollowBar = ({ board, leads, again }: Props) =>
  board.closedAt === null ? (
    <div
      class="cw-follow"
      data-island="board"
      data-stream={`/boards/${board.id}/${leads ? 'lead/' : ''}stream`}
      data-since={board.number}
      data-own={leads ? undefined : `/boards/${board.id}/own`}
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
