import { memberRoute, seeOther } from '#platform/route.ts'
import { findBoard, findQuestion } from '../queries.ts'
import { hide, reveal } from './reveal.ts'

export const revealRoute = memberRoute({
  url: '/boards/:board/reveal',
  post: async ({ db, now, viewer, params, body }) => {
    const board = await findBoard(db, params.board)
    const act = body.hide === undefined ? reveal : hide
    const word = String(body.show ?? body.hide ?? '')
    const { id: questionId } = await findQuestion(db, { boardId: board.id, word })
    // A board that does not hide has nothing that could be hidden again.
    if (act === hide && !board.hidesWords) return seeOther(`/boards/${board.id}/lead`)
    await act(db, { boardId: board.id, questionId, by: viewer.id, at: now })
    return seeOther(`/boards/${board.id}/lead#question-${questionId}`)
  },
})
