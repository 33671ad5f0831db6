import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { listBoards } from '../boards-of.ts'
import { findEvent } from '../queries.ts'
import { addBoard } from './add-board.ts'
import { boardForm } from './form.ts'
import { BoardPage } from './page.tsx'

export const boardRoute = memberRoute({
  url: '/programme/:event/board',
  get: async ({ db, params }) => {
    const event = await findEvent(db, params.event)
    const usual = {
      title: event.title,
      questions: event.lens,
      words: 'hidden',
      authorship: 'named',
      votesEach: '3',
    }
    return page(<BoardPage event={event} boards={await listBoards(db, event.id)} form={filled(usual)} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const event = await findEvent(db, params.event)
    const form = readForm(boardForm, body)
    if (!form.ok)
      return page(<BoardPage event={event} boards={await listBoards(db, event.id)} form={form.state} />, 422)
    const asked = { eventId: event.id, answers: form.answers, by: viewer.id, at: now }
    return seeOther(`/boards/${await addBoard(db, asked)}/share`)
  },
})
