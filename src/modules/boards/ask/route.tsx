import { readForm, withProblem } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { findBoard } from '../queries.ts'
import { ask } from './ask.ts'
import { askForm } from './form.ts'
import { AskPage } from './page.tsx'

export const askRoute = memberRoute({
  url: '/boards/:board/ask',
  get: async ({ db, params }) => {
    const board = await findBoard(db, params.board)
    return board.closedAt
      ? seeOther(`/boards/${board.id}/lead`)
      : page(<AskPage board={board} form={blank} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const board = await findBoard(db, params.board)
    const form = readForm(askForm, body)
    if (!form.ok) return page(<AskPage board={board} form={form.state} />, 422)

    const { question: words } = form.answers
    const outcome = await ask(db, { boardId: board.id, words, by: viewer.id, at: now })
    if (outcome !== 'too-many') return seeOther(`/boards/${board.id}/lead?done=${outcome}`)
    const why = 'A board asks 12 questions at most. Prepare another board for more'
    return page(<AskPage board={board} form={withProblem(form.state, 'question', why)} />, 422)
  },
})
