import { type RawBuilder, sql } from 'kysely'
import { announce } from '#platform/channel.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { type Event, isCancelled, isOnlineBeside, isOver } from './event.ts'
import { mayPassSoon, type Reserved, roomLeft, type Taken, type Waiting, whoGetsPlaces } from './places.ts'
import { registrationOf, selectRegistrations } from './queries.ts'
import { type Comes, type CountsPlaces, placesOf, type Registration } from './registration.ts'
import { writePlaceLetters } from './write-place-letters.ts'

type Giving = {
  /** As it stands now, held by this transaction (`lockEvent`). */
  event: Event
  /** Who has just asked, and is told by the caller: nobody else may know already that they waited. */
  newcomer?: string
  config: Pick<Config, 'baseUrl' | 'mailFrom'>
  at: Date
}

/**
 * Gives every place that is free to whoever is first in the list, and writes to each who waited, once. The event is
 * held, so two never take one place. Returns who has a place from now on.
 */
export async function givePlaces(tx: Tx, { event, newcomer, config, at }: Giving): Promise<Registration[]> {
  if (isCancelled(event) || isOver(event, at)) return []
  const { capacity } = event
  const counted = await countPlaces(tx, event, at)
  const room = roomLeft({ capacity, ...counted })
  const empty = roomLeft({ capacity, ...counted, taken: [] })
  const mayGive = room.all > 0 || isOnlineBeside(event)
  const waiting = mayGive ? await listWaiting(tx, event.id) : []
  const { ids, isFull } = whoGetsPlaces({ room, empty, waiting, event, mayPass: mayPassSoon(event, at) })
  await markFull(tx, event, isFull)
  // The page says how many of them are left.
  if (counted.reserved.length > 0) await announce(tx, contentChanged)
  if (ids.length === 0) return []
  // Who leaves the house does not hold the event: they may be gone since the list was read.
  const moved = await tx
    .updateTable('events.registration')
    .set({
      registeredAt: at,
      promotedAt: sql<Date | null>`case when id = ${newcomer ?? null}::uuid then null else ${at}::timestamptz end`,
    })
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('cancelledAt', 'is', null)
    .returning('id')
    .execute()
  const given = await selectRegistrations(tx)
    .where(sql<boolean>`id = any(${moved.map(({ id }) => id)}::uuid[])`)
    .orderBy('number')
    .execute()
  const registrations = given.map(registrationOf)
  const told = registrations.filter(({ id }) => id !== newcomer)
  // Whoever joins online beside the places has taken nobody's, and has none that the next could have.
  const { promoted = [], registered = [] } = Object.groupBy(told, (one) =>
    placesOf(one, event) === 0 ? 'registered' : 'promoted',
  )
  await writePlaceLetters(tx, { kind: 'promoted', event, registrations: promoted, config, at })
  await writePlaceLetters(tx, { kind: 'registered', event, registrations: registered, config, at })
  return registrations
}

/** Counts the places that are kept and those that are taken, by part of the system. */
export async function countPlaces(
  tx: Db,
  event: Pick<Event, 'id' | 'capacity'> & CountsPlaces,
  at: Date,
): Promise<{ reserved: (Reserved & { until: Date })[]; taken: Taken[] }> {
  if (event.capacity === null) return { reserved: [], taken: [] }
  const reserved = await tx
    .selectFrom('events.reserved')
    .select(['partId', 'places', 'until'])
    .where('eventId', '=', event.id)
    .where('releasedAt', 'is', null)
    .where('until', '>', at)
    .execute()
  const taken = await tx
    .selectFrom('events.registration')
    .select(['partId', sql<number>`sum(${neededPlaces(event)})::int`.as('places')])
    .where('eventId', '=', event.id)
    .where('registeredAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .groupBy('partId')
    .execute()
  return { reserved, taken }
}

/** The same as `placesOf`, for all at once. */
function neededPlaces({ format, companionsTakePlaces, onlineTakesPlaces }: CountsPlaces): RawBuilder<number> {
  const inRoom = companionsTakePlaces ? sql<number>`1 + carers + interpreters` : sql<number>`1`
  if (format !== 'both') return inRoom
  const online = onlineTakesPlaces ? sql`1` : sql`0`
  return sql<number>`case when comes = 'online' then ${online} else ${inRoom} end`
}

/** Lists those who wait, in the order in which they asked. */
export async function listWaiting(tx: Tx, eventId: string): Promise<Waiting[]> {
  const rows = await tx
    .selectFrom('events.registration')
    .select(['id', 'partId', 'carers', 'interpreters', 'comes'])
    .where('eventId', '=', eventId)
    .where('registeredAt', 'is', null)
    .where('confirmedAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({ ...row, comes: row.comes as Comes | null })) // the table's check
}

/** Visitors' pages say whether there are places: they are made anew when that changes, not at each registration. */
async function markFull(tx: Tx, event: Pick<Event, 'id' | 'isFull'>, isFull: boolean): Promise<void> {
  if (event.isFull === isFull) return
  await tx.updateTable('events.event').set({ isFull }).where('id', '=', event.id).execute()
  await announce(tx, contentChanged)
}
