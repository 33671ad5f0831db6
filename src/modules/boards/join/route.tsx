import { dayOf } from '#platform/day.ts'
import { readForm } from '#platform/form.ts'
import { limit } from '#platform/limit.ts'
import { page, route, seeOther } from '#platform/route.ts'
import { newToken } from '#platform/secret.ts'
import { filled } from '#ui/form/form-state.ts'
import { boardAddress, letsIn } from '../board.ts'
import { JoinPage } from '../join-page.tsx'
import { leadsBoards } from '../leads-boards.ts'
import { OverPage } from '../over-page.tsx'
import { askedOf, findBoardAndSeat } from '../queries.ts'
import { isSeatToken } from '../seat-token.ts'
import { seated } from '../seated.ts'
import { joinForm } from './form.ts'
import { join } from './join.ts'

export const joinRoute = route({
  url: '/boards/:board/join',
  limitsItself: true,
  get: seated(async ({ viewer }, { board, seat }) =>
    board.closedAt || board.authorship !== 'named'
      ? seeOther(boardAddress(board.id))
      : page(
          <JoinPage board={board} form={filled({ name: seat.name })} leads={leadsBoards(viewer)} isHere />,
        ),
  ),
  post: async ({ db, now, viewer, origin, seat, params, body }) => {
    // A hall full of people has one address; one phone that joins all the time is more than a hall.
    await limit(db, { what: `boards join ${origin}`, most: 600, seconds: 60, at: now })
    await limit(db, { what: `boards join long ${origin}`, most: 2_400, seconds: 6 * 60 * 60, at: now })
    const { board, seat: there, isTaken } = await findBoardAndSeat(db, askedOf({ params, seat, viewer }))
    const leads = leadsBoards(viewer)
    if (board.closedAt || (there === null && !letsIn(board, dayOf(now))))
      return page(<OverPage board={board} leads={leads} />, 409)
    const form = readForm(joinForm, body)
    if (!form.ok) return page(<JoinPage board={board} form={form.state} leads={leads} />, 422)

    const token = isSeatToken(seat) && !isTaken ? seat : newToken()
    await join(db, { board, token, ...form.answers, memberId: viewer?.id ?? null })
    return seeOther(boardAddress(board.id), { seat: token })
  },
})
