import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { findBoard } from '../queries.ts'
import { change } from './change.ts'
import { changeForm } from './form.ts'
import { ChangePage } from './page.tsx'
import { listAsked } from './query.ts'

export const changeRoute = memberRoute({
  url: '/boards/:board/change',
  get: async ({ db, params }) => {
    const board = await findBoard(db, params.board)
    if (board.closedAt) return seeOther(`/boards/${board.id}/lead`)
    const questions = await listAsked(db, board.id)
    const asked = Object.fromEntries(questions.map(({ id, words }) => [`question-${id}`, words]))
    return page(
      <ChangePage board={board} questions={questions} form={filled({ title: board.title, ...asked })} />,
    )
  },
  post: async ({ db, now, viewer, params, body }) => {
    const board = await findBoard(db, params.board)
    const questions = await listAsked(db, board.id)
    const open = questions.filter(({ isAnswered }) => !isAnswered).map(({ id }) => id)
    const form = readForm(changeForm(open), body)
    if (!form.ok) return page(<ChangePage board={board} questions={questions} form={form.state} />, 422)

    const { title, ...said } = form.answers
    const words = new Map(
      Object.entries(said).map(([name, each]) => [name.replace('question-', ''), `${each}`]),
    )
    // A question that was sent, and has been answered while it was typed, keeps its words: the board says so.
    const late = questions.some(({ id, isAnswered }) => isAnswered && body[`question-${id}`] !== undefined)
    const outcome = await change(db, { boardId: board.id, title, words, by: viewer.id, at: now })
    const done = outcome === 'changed' && late ? 'answered' : outcome
    return seeOther(`/boards/${board.id}/lead?done=${done}`)
  },
})
