import { memberRoute, page, seeOther } from '#platform/route.ts'
import { pageNumbered } from '../list-events.ts'
import { listPeople, type Person } from '../list-people.ts'
import { findEvent } from '../queries.ts'
import { findMovedAt } from '../to-tell.ts'
import { readPress } from './form.ts'
import { PeoplePage } from './page.tsx'
import { press } from './press.ts'

export const peopleRoute = memberRoute({
  url: '/programme/:event/people',
  get: async ({ db, now, params, query }) => {
    const event = await findEvent(db, params.event)
    const { registered, waiting } = await listPeople(db, event.id)
    const number = pageNumbered(query.page)
    const shown = { registered: pageOf(registered, number), waiting: pageOf(waiting, number) }
    const movedAt = await findMovedAt(db, event.id)
    const pages = Math.ceil(Math.max(registered.length, waiting.length) / perPage)
    return page(
      <PeoplePage
        event={event}
        all={registered}
        everybodyWaiting={waiting}
        {...{ ...shown, movedAt, now, number, pages }}
        done={query.done}
      />,
    )
  },
  post: async ({ db, config, now, viewer, params, body }) => {
    const event = await findEvent(db, params.event)
    const here = `/programme/${event.slug}/people`
    const pressed = readPress(body.press)
    if (!pressed) return seeOther(here)
    const done = await press(db, { eventId: event.id, press: pressed, by: viewer.id, config, at: now })
    // Whoever ticks sixty names off reads no sixty notices, and stays where they were.
    const on = `page=${pageNumbered(typeof body.page === 'string' ? body.page : undefined)}`
    return seeOther(
      done === 'told' ? `${here}?${on}#one-${pressed.registrationId}` : `${here}?${on}&done=${done}`,
    )
  },
})

/** So many with a place, and so many who wait, stand on a page. */
const perPage = 100

const pageOf = (people: readonly Person[], number: number) =>
  people.slice((number - 1) * perPage, number * perPage)
