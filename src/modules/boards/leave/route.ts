import { route, seeOther } from '#platform/route.ts'
import { boardAddress } from '../board.ts'
import { seated } from '../seated.ts'

/** Has this browser forget its seats, where others use it too: what was written stays, and is nobody's to change. */
export const leaveRoute = route({
  url: '/boards/:board/leave',
  post: seated(async (_, { board }) => seeOther(boardAddress(board.id), { seat: '' })),
})
