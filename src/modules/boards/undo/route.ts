import { memberRoute, seeOther } from '#platform/route.ts'
import { findBoard } from '../queries.ts'
import { undo } from './undo.ts'

export const undoRoute = memberRoute({
  url: '/boards/:board/undo',
  post: async ({ db, now, viewer, params, body }) => {
    const board = await findBoard(db, params.board)
    const stepId = String(body.step ?? '')
    const outcome = await undo(db, { boardId: board.id, stepId, by: viewer.id, at: now })
    return seeOther(`/boards/${board.id}/lead?done=${outcome}`)
  },
})
