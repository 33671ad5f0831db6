import { readForm } from '#platform/form.ts'
import { memberRoute, page, seeOther } from '#platform/route.ts'
import { filled } from '#ui/form/form-state.ts'
import type { Event } from '../event.ts'
import { findEvent } from '../queries.ts'
import { remindersForm } from './form.ts'
import { RemindersPage } from './page.tsx'
import { setReminders } from './set-reminders.ts'

export const remindersRoute = memberRoute({
  url: '/programme/:event/reminders',
  get: async ({ db, params }) => {
    const event = await findEvent(db, params.event)
    return page(<RemindersPage event={event} form={asItIs(event)} isStale={false} />)
  },
  post: async ({ db, now, viewer, params, body }) => {
    const event = await findEvent(db, params.event)
    const form = readForm(remindersForm, body)
    // Boxes can be ticked or not; anything else was never a form of ours.
    if (!form.ok) return page(<RemindersPage event={event} form={form.state} isStale={false} />, 422)
    const asked = { eventId: event.id, answers: form.answers, by: viewer.id, at: now }
    if ((await setReminders(db, asked)) === 'changed') return seeOther(`/programme/${event.slug}?done=saved`)
    const again = filled({ ...form.state.values, revision: `${event.revision}` })
    return page(<RemindersPage event={event} form={again} isStale={true} />, 409)
  },
})

const asItIs = ({ remindsDayBefore, remindsHourBefore, revision }: Event) =>
  filled({
    kinds: [...(remindsDayBefore ? ['day-before'] : []), ...(remindsHourBefore ? ['hour-before'] : [])],
    revision: `${revision}`,
  })
