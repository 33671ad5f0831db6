import { dayFields, withDays } from '#platform/day.ts'
import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { boardAddress } from '../board.ts'
import { findBoard } from '../queries.ts'
import { shareForm } from './form.ts'
import { SharePage } from './page.tsx'
import { letInUntil } from './share.ts'

export const shareRoute = memberRoute({
  url: '/boards/:board/share',
  get: async ({ db, config: { baseUrl }, params }) => {
    const board = await findBoard(db, params.board)
    const shown = { board, link: baseUrl + boardAddress(board.id), codePage: `${baseUrl}/board` }
    return page(<SharePage {...shown} form={filled(dayFields('openUntil', board.openUntil))} />)
  },
  post: async ({ db, config: { baseUrl }, now, viewer, params, body }) => {
    const board = await findBoard(db, params.board)
    const shown = { board, link: baseUrl + boardAddress(board.id), codePage: `${baseUrl}/board` }
    // Nobody is let in any more, whatever day is said: the page tells that.
    if (board.closedAt) return seeOther(`/boards/${board.id}/share`)
    const form = readForm(shareForm, withDays(body, 'openUntil'))
    if (!form.ok) return page(<SharePage {...shown} form={form.state} />, 422)

    await letInUntil(db, { boardId: board.id, ...form.answers, by: viewer.id, at: now })
    return seeOther(`/boards/${board.id}/share`)
  },
})
