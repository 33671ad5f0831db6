import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { findBoard } from '../queries.ts'
import { timeForm } from './form.ts'
import { TimePage } from './page.tsx'
import { time } from './time.ts'

export const timeRoute = memberRoute({
  url: '/boards/:board/time',
  get: async ({ db, params }) => page(<TimePage board={await findBoard(db, params.board)} form={blank} />),
  post: async ({ db, now, params, body }) => {
    const board = await findBoard(db, params.board)
    const lead = `/boards/${board.id}/lead`
    if (body.do === 'stop') {
      await time(db, { boardId: board.id, endsAt: null })
      return seeOther(lead)
    }
    const form = readForm(timeForm, body)
    if (!form.ok) return page(<TimePage board={board} form={form.state} />, 422)

    await time(db, { boardId: board.id, endsAt: new Date(now.getTime() + form.answers.minutes * 60_000) })
    return seeOther(lead)
  },
})
