import { memberRoute, page } from '#platform/route.ts'
import { findBoardOutline } from '../outline.ts'
import { findBoard } from '../queries.ts'
import { PrintPage } from './page.tsx'

export const printRoute = memberRoute({
  url: '/boards/:board/print',
  get: async ({ db, now, params }) => {
    const board = await findBoard(db, params.board)
    return page(<PrintPage board={board} questions={await findBoardOutline(db, board.id)} now={now} />)
  },
})
