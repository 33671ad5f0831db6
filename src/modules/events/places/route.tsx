import { listSystem } from '#modules/system/index.ts'
import { dayFields, withDays } from '#platform/day.ts'
import { type Form, readForm } from '#platform/form.ts'
import { type MemberAsk, memberRoute, page, seeOther } from '#platform/route.ts'
import { dayIn, shownIn } from '#platform/zone.ts'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { countPeople } from '../count-people.ts'
import type { Crowd } from '../counted.ts'
import type { Event } from '../event.ts'
import { countPlaces } from '../give-places.ts'
import { findEvent } from '../queries.ts'
import { listReserved, type ReservedPlaces } from '../reserved.ts'
import { keptField, keptIn, type PlacesSaid, placesForm } from './form.ts'
import { PlacesPage } from './page.tsx'
import { setPlaces } from './set-places.ts'

export const placesRoute = memberRoute({
  url: '/programme/:event/places',
  get: async (ask) => {
    const event = await findEvent(ask.db, ask.params.event)
    const reserved = await listReserved(ask.db, event.id)
    return await show(ask, event, { form: filledWith(event, reserved) })
  },
  post: async (ask) => {
    const { db, config, now, viewer, params, body } = ask
    const event = await findEvent(db, params.event)
    const { parts } = await listSystem(db)
    const partIds = parts.map(({ id }) => id)
    const form = readPlaces(body, { event, partIds })
    if (!form.ok) return await show(ask, event, { form: form.state })
    const agreed = typeof body.agreed === 'string' ? Number(body.agreed) : null
    const asked = { eventId: event.id, answers: form.answers, agreed, by: viewer.id, config, at: now }
    const outcome = await setPlaces(db, asked)
    if (outcome === 'changed') return seeOther(`/programme/${event.slug}?done=saved`)
    if (outcome !== 'changed-meanwhile') return await show(ask, event, { form: form.state, crowd: outcome })
    const again = filled({ ...form.state.values, revision: `${event.revision}` })
    return await show(ask, event, { form: again, isStale: true })
  },
})

type Read = { event: Event; partIds: readonly string[] }

function readPlaces(body: MemberAsk['body'], { event, partIds }: Read): Form<PlacesSaid> {
  const { reserved, problems } = keptIn(body, partIds)
  const days = withDays(body, 'opensOn', 'closesOn', 'keptUntil')
  const form = readForm(placesForm({ ...event, reserved }), days)
  if (problems.length === 0) return form
  return { ok: false, state: { ...form.state, problems: [...form.state.problems, ...problems] } }
}

type Shown = { form: FormState; isStale?: boolean; crowd?: Crowd }

async function show(ask: MemberAsk, event: Event, shown: Shown) {
  const { parts } = await listSystem(ask.db)
  const people = await countPeople(ask.db, event.id)
  const { reserved, taken } = await countPlaces(ask.db, event, ask.now)
  const byPart = parts.flatMap(({ id, name }) => {
    const of = (all: readonly { partId: string | null; places: number }[]) =>
      all.find(({ partId }) => partId === id)?.places ?? 0
    return of(reserved) + of(taken) > 0 ? [{ name, kept: of(reserved), taken: of(taken) }] : []
  })
  const status = shown.isStale || shown.crowd ? 409 : shown.form.problems.length > 0 ? 422 : 200
  return page(<PlacesPage {...{ event, parts, people, byPart }} {...shown} />, status)
}

function filledWith(event: Event, reserved: readonly ReservedPlaces[]): FormState {
  const [first] = reserved
  return filled({
    capacity: event.capacity === null ? '' : `${event.capacity}`,
    guests: event.guestsMayRegister ? 'yes' : 'no',
    companions: event.companionsTakePlaces ? 'counted' : 'beside',
    online: event.onlineTakesPlaces ? 'counted' : 'beside',
    changes: event.changesAfterClosing ? 'yes' : 'no',
    ...instantFields('opens', event.opensAt, event),
    ...instantFields('closes', event.closesAt, event),
    ...(first ? dayFields('keptUntil', dayIn(event.zone, first.until)) : {}),
    ...Object.fromEntries(reserved.map(({ partId, places }) => [keptField(partId), `${places}`])),
    revision: `${event.revision}`,
  })
}

function instantFields(name: 'opens' | 'closes', at: Date | null, { zone }: Event): Record<string, string> {
  if (!at) return {}
  const time = shownIn(zone, at).toISOString().slice(11, 16)
  if (time !== '00:00') return { ...dayFields(`${name}On`, dayIn(zone, at)), [`${name}Time`]: time }
  // What closes at midnight closes with the day before.
  return dayFields(`${name}On`, dayIn(zone, new Date(+at - (name === 'closes' ? 1 : 0))))
}
