import { dayOf } from '#platform/day.ts'
import { type Ask, page, type Reply, route } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { letsIn } from '../board.ts'
import { JoinPage } from '../join-page.tsx'
import { leadsBoards } from '../leads-boards.ts'
import { OverPage } from '../over-page.tsx'
import { askedOf, findBoardAndSeat } from '../queries.ts'
import { ShowPage } from './page.tsx'
import { findShown } from './query.ts'

export const showRoute = route({
  url: '/boards/:board',
  get: async (ask: Ask): Promise<Reply> => {
    const { db, now, viewer, query } = ask
    const { board, seat } = await findBoardAndSeat(db, askedOf(ask))
    const leads = leadsBoards(viewer)
    if (seat) {
      const shown = await findShown(db, { board, token: seat.token })
      return page(<ShowPage {...shown} {...{ leads, now }} name={seat.name} done={query.done} />)
    }
    if (!letsIn(board, dayOf(now))) return page(<OverPage board={board} leads={leads} />)
    return page(<JoinPage board={board} form={filled({ name: viewer?.name ?? '' })} leads={leads} />)
  },
})
