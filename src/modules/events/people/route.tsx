import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { blank, type FormState } from '#ui/form/form-state.ts'
import { pageNumbered } from '#ui/pagination/pages-of-list.tsx'
import { countPeople } from '../count-people.ts'
import { type Event, isOver } from '../event.ts'
import { listPeople, type Person } from '../list-people.ts'
import { findUnreached, listUntold } from '../list-untold.ts'
import { findEvent } from '../queries.ts'
import { joinsOnline } from '../registration.ts'
import { ConfirmRemovalPage } from './confirm-page.tsx'
import { countCame } from './count-came.ts'
import { cameForm, readPress } from './form.ts'
import { PeoplePage } from './page.tsx'
import { press } from './press.ts'
import { PrintPage } from './print-page.tsx'

export const peopleRoute = memberRoute({
  url: '/programme/:event/people',
  get: async (ask) => {
    const { db, now, params, query } = ask
    const event = await findEvent(db, params.event)
    const { registered, waiting } = await listPeople(db, event.id)
    if (query.list === 'print')
      return page(<PrintPage event={event} people={registered.filter((one) => !joinsOnline(event, one))} />)
    const leaver = [...registered, ...waiting].find(({ id }) => id === query.remove)
    if (leaver && !isOver(event, now)) {
      const isUnreached = (await findUnreached(db, [leaver]))(leaver) !== null
      return page(<ConfirmRemovalPage event={event} person={leaver} isUnreached={isUnreached} />)
    }
    return await show(ask, event, blank)
  },
  post: async (ask) => {
    const { db, config, now, viewer, params, body } = ask
    const event = await findEvent(db, params.event)
    const here = `/programme/${event.slug}/people`
    if (body.do === 'count') {
      const form = readForm(cameForm, body)
      if (!form.ok) return await show(ask, event, form.state)
      const asked = { eventId: event.id, by: viewer.id, at: now, ...form.answers }
      return seeOther(`${here}?done=${await countCame(db, asked)}`)
    }
    const pressed = readPress(body)
    if (!pressed) return seeOther(here)
    const done = await press(db, { eventId: event.id, press: pressed, by: viewer.id, config, at: now })
    // Whoever ticks sixty names off reads no sixty notices, and stays where they were.
    const on = `page=${pageNumbered(typeof body.page === 'string' ? body.page : undefined)}`
    return seeOther(
      done === 'told' ? `${here}?${on}#one-${pressed.registrationId}` : `${here}?${on}&done=${done}`,
    )
  },
})

async function show({ db, now, query }: MemberAsk, event: Event, form: FormState): Promise<Reply> {
  const { registered, waiting } = await listPeople(db, event.id)
  const number = pageNumbered(query.page)
  const pages = Math.ceil(Math.max(registered.length, waiting.length) / perPage)
  return page(
    <PeoplePage
      {...{ event, form, now, number, pages }}
      all={registered}
      registered={pageOf(registered, number)}
      waiting={pageOf(waiting, number)}
      everybodyWaiting={waiting}
      untold={await listUntold(db, { event, people: [...registered, ...waiting], now })}
      counted={await countPeople(db, event.id)}
      done={query.done}
    />,
    form.problems.length > 0 ? 422 : 200,
  )
}

/** So many with a place, and so many who wait, stand on a page. */
const perPage = 100

const pageOf = (people: readonly Person[], number: number) =>
  people.slice((number - 1) * perPage, number * perPage)
