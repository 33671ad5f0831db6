import { memberRoute, page, seeOther } from '#platform/route.ts'
import { closeBoard } from '../close-board.ts'
import { findWall } from '../find-wall.ts'
import { findBoard } from '../queries.ts'
import { ClosePage } from './page.tsx'

export const closeRoute = memberRoute({
  url: '/boards/:board/close',
  get: async ({ db, params }) => {
    const board = await findBoard(db, params.board)
    if (board.closedAt) return seeOther(`/boards/${board.id}/lead`)
    const { questions } = await findWall(db, board.id)
    const hidden = questions.filter(({ revealedAt, count }) => revealedAt === null && count > 0)
    return page(<ClosePage board={board} hidden={hidden} />)
  },
  post: async ({ db, now, viewer, params }) => {
    const board = await findBoard(db, params.board)
    await db.transaction().execute((tx) => closeBoard(tx, { boardId: board.id, by: viewer.id, at: now }))
    return seeOther(`/boards/${board.id}/lead?done=closed`)
  },
})
