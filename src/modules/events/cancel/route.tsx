import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { blank } from '#ui/form/form-state.ts'
import { countPeople } from '../count-people.ts'
import { isCancelled, isDraft, isOver } from '../event.ts'
import { findEvent } from '../queries.ts'
import { cancel } from './cancel.ts'
import { cancelForm } from './form.ts'
import { CancelPage } from './page.tsx'

export const cancelRoute = memberRoute({
  url: '/programme/:event/cancel',
  get: async ({ db, now, params }) => {
    const event = await findEvent(db, params.event)
    if (isDraft(event) || isCancelled(event) || isOver(event, now))
      return seeOther(`/programme/${event.slug}`)
    return page(<CancelPage event={event} form={blank} people={await countPeople(db, event.id)} />)
  },
  post: async ({ db, config, now, viewer, params, body }) => {
    const event = await findEvent(db, params.event)
    const form = readForm(cancelForm, body)
    if (!form.ok)
      return page(
        <CancelPage event={event} form={form.state} people={await countPeople(db, event.id)} />,
        422,
      )
    const asked = { eventId: event.id, because: form.answers.because, by: viewer.id, config, at: now }
    return seeOther(`/programme/${event.slug}?done=${await cancel(db, asked)}`)
  },
})
