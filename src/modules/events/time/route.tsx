import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import { isDraft } from '../event.ts'
import { findEvent } from '../queries.ts'
import { whenFilled, withWhen } from '../when-form.ts'
import { timeForm } from './form.ts'
import { TimePage } from './page.tsx'
import { setTime } from './set-time.ts'

export const timeRoute = memberRoute({
  url: '/programme/:event/time',
  get: async ({ db, params }) => {
    const event = await findEvent(db, params.event)
    if (!isDraft(event)) return seeOther(`/programme/${event.slug}/reschedule`)
    const { format, place, revision } = event
    const form = filled({ ...whenFilled(event), format, place, revision: `${revision}` })
    return page(<TimePage event={event} form={form} isStale={false} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const event = await findEvent(db, params.event)
    const form = readForm(timeForm, withWhen(body))
    if (!form.ok) return page(<TimePage event={event} form={form.state} isStale={false} />, 422)
    const outcome = await setTime(db, { eventId: event.id, answers: form.answers, by: viewer.id, at: now })
    if (outcome === 'published') return seeOther(`/programme/${event.slug}/reschedule`)
    if (outcome === 'changed') return seeOther(`/programme/${event.slug}?done=saved`)
    const again = filled({ ...form.state.values, revision: `${event.revision}` })
    return page(<TimePage event={event} form={again} isStale={true} />, 409)
  },
})
