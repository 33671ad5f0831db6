import { TooMany } from '#platform/errors.ts'
import { type Ask, live, memberRoute, type Reply, route } from '#platform/route.ts'
import { boardAddress } from '../board.ts'
import { isTooFast } from '../count-by-seat.ts'
import { drawPieces } from '../pieces.ts'
import { findBoard } from '../queries.ts'
import { boardWord } from '../record-change.ts'
import { limitOf } from '../seat-token.ts'
import { seated } from '../seated.ts'

/** What happens on a board, for those who sit at it. */
export const streamRoute = route({
  url: '/boards/:board/stream',
  get: seated(async (ask, { board, seat }) => {
    const { db, now } = ask
    const counted = { what: 'stream', most: 60, token: seat.token, boardId: board.id, at: now } as const
    if (await isTooFast(db, counted)) throw new TooMany(60)
    return follow(ask, {
      boardId: board.id,
      leads: false,
      by: limitOf(seat.token, { boardId: board.id, what: 'stream' }),
    })
  }),
})

/** The same for those who lead it. */
export const leadStreamRoute = memberRoute({
  url: '/boards/:board/lead/stream',
  get: async (ask) => {
    const { id } = await findBoard(ask.db, ask.params.board)
    return follow(ask, { boardId: id, leads: true, by: ask.viewer.id })
  },
})

type Follower = { boardId: string; leads: boolean; by: string }

function follow({ db, query, lastEventId }: Ask, { boardId, leads, by }: Follower): Reply {
  // A browser that comes back says what it had; at first the page says so.
  const since = Number(/^\d{1,9}$/.exec(lastEventId || (query.since ?? ''))?.[0] ?? 0)
  const following = {
    name: `board ${boardId} ${leads ? 'leads' : 'answers'}`,
    word: boardWord(boardId),
    by,
    since,
    read: (after: number) => drawPieces(db, { boardId, after, leads }),
  }
  return live(following, { instead: `${boardAddress(boardId)}${leads ? '/lead' : ''}` })
}
