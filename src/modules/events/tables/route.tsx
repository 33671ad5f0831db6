import { readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, type Reply, seeOther } from '#platform/route.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import type { Event } from '../event.ts'
import { listPeople } from '../list-people.ts'
import { findEvent } from '../queries.ts'
import { findSeatings } from '../seatings.ts'
import { moveForm, tablesForm } from './form.ts'
import { moveSeat } from './move-seat.ts'
import { TablesPage } from './page.tsx'
import { seatTables } from './seat-tables.ts'

export const tablesRoute = memberRoute({
  url: '/programme/:event/tables',
  get: async (ask) => await show(ask, await findEvent(ask.db, ask.params.event), null),
  post: async (ask) => {
    const { db, now, viewer, params, body, doLater } = ask
    const event = await findEvent(db, params.event)
    const here = `/programme/${event.slug}/tables`
    if (body.do === 'move') {
      const form = readForm(moveForm, body)
      if (!form.ok) return await show(ask, event, form.state)
      const asked = { eventId: event.id, moving: form.answers, by: viewer.id, at: now }
      const outcome = await moveSeat(db, asked)
      return seeOther(`${here}?done=${outcome}#rotation-${form.answers.rotation}`)
    }
    const form = readForm(tablesForm, body)
    if (!form.ok) return await show(ask, event, form.state)
    await seatTables(db, { eventId: event.id, answers: form.answers, by: viewer.id, at: now, doLater })
    return seeOther(here)
  },
})

async function show({ db, now, query }: MemberAsk, event: Event, typed: FormState | null): Promise<Reply> {
  const { seating, wished } = await findSeatings(db, event.id)
  const last = wished ?? seating
  const { registered } = await listPeople(db, event.id)
  const whom = now >= event.startsAt && registered.some(({ came }) => came === 'came') ? 'came' : 'registered'
  const form =
    typed ?? filled({ whom: last?.whom ?? whom, tableSize: `${last?.tableSize ?? 6}`, rotations: '3' })
  return page(
    <TablesPage {...{ event, seating, wished, form }} people={registered} done={query.done} />,
    typed ? 422 : 200,
  )
}
