import { memberRoute, seeOther } from '#platform/route.ts'
import { findBoard, findQuestion } from '../queries.ts'
import { closeQuestion, reopenQuestion } from './close-question.ts'

export const closeQuestionRoute = memberRoute({
  url: '/boards/:board/close-question',
  post: async ({ db, now, viewer, params, body }) => {
    const board = await findBoard(db, params.board)
    const act = body.reopen === undefined ? closeQuestion : reopenQuestion
    const word = String(body.close ?? body.reopen ?? '')
    const { id: questionId } = await findQuestion(db, { boardId: board.id, word })
    await act(db, { boardId: board.id, questionId, by: viewer.id, at: now })
    return seeOther(`/boards/${board.id}/lead#question-${questionId}`)
  },
})
