import { page, route, seeOther } from '#platform/route.ts'
import { findByToken } from '../find-by-token.ts'
import { StopRemindersPage } from './page.tsx'
import { stopReminders } from './stop-reminders.ts'

/** Opening the link changes nothing, for mail scanners open links; a press does. */
export const stopRemindersRoute = route({
  url: '/events/place/:place/stop-reminders',
  get: async ({ db, params }) => {
    const { event, registration } = await findByToken(db, params.place)
    const isStopped = registration.remindersStoppedAt !== null
    return page(<StopRemindersPage event={event} isStopped={isStopped} place={placeOf(params.place)} />)
  },
  post: async ({ db, now, params, body }) => {
    const { registration } = await findByToken(db, params.place)
    const wish = body.do === 'start' ? 'start' : 'stop'
    await stopReminders(db, { registrationId: registration.id, wish, at: now })
    return seeOther(`${placeOf(params.place)}/stop-reminders`)
  },
})

const placeOf = (token: string | undefined) => `/events/place/${encodeURIComponent(token ?? '')}`
