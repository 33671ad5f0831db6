import { holdsRole } from '#platform/access.ts'
import { memberRoute, page } from '#platform/route.ts'
import { findWall } from '../find-wall.ts'
import { countSeats, findBoard } from '../queries.ts'
import { LeadPage } from './page.tsx'

export const leadRoute = memberRoute({
  url: '/boards/:board/lead',
  get: async ({ db, now, viewer, params, query }) => {
    const board = await findBoard(db, params.board)
    const [wall, seats] = await Promise.all([findWall(db, board.id), countSeats(db, board.id)])
    const organises = holdsRole('organiser', viewer)
    return page(<LeadPage {...{ board, ...wall, seats, organises, now }} done={query.done} />)
  },
})
