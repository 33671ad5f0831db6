import { memberRoute, page, seeOther } from '#platform/route.ts'
import { listPeople } from '../list-people.ts'
import { findEvent } from '../queries.ts'
import { readPress } from './form.ts'
import { PeoplePage } from './page.tsx'
import { press } from './press.ts'

export const peopleRoute = memberRoute({
  url: '/programme/:event/people',
  get: async ({ db, now, params, query }) => {
    const event = await findEvent(db, params.event)
    const people = await listPeople(db, event.id)
    return page(<PeoplePage event={event} {...people} now={now} done={query.done} />)
  },
  post: async ({ db, config, now, viewer, params, body }) => {
    const event = await findEvent(db, params.event)
    const here = `/programme/${event.slug}/people`
    const pressed = readPress(body.press)
    if (!pressed) return seeOther(here)
    const done = await press(db, { eventId: event.id, press: pressed, by: viewer.id, config, at: now })
    // Whoever ticks sixty names off reads no sixty notices, and stays where they were.
    return seeOther(done === 'told' ? `${here}#one-${pressed.registrationId}` : `${here}?done=${done}`)
  },
})
