import { TooMany } from '#platform/errors.ts'
import { type Ask, live, memberRoute, type Reply, route } from '#platform/route.ts'
import { boardAddress } from '../board.ts'
import { isTooFast } from '../count-by-seat.ts'
import { drawPieces } from '../pieces.ts'
import { findBoard } from '../queries.ts'
import { boardWord } from '../record-change.ts'
import { limitOf } from '../seat-token.ts'
import { seated } from '../seated.ts'
import { sinceOf } from '../since-of.ts'

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

function follow(ask: Ask, { boardId, leads, by }: Follower): Reply {
  const following = {
    name: `board ${boardId} ${leads ? 'leads' : 'answers'}`,
    word: boardWord(boardId),
    by,
    since: sinceOf(ask),
    read: (after: number) => drawPieces(ask.db, { boardId, after, leads }),
  }
  return live(following, { instead: `${boardAddress(boardId)}${leads ? '/lead' : ''}` })
}
