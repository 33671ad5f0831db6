import { type RawBuilder, sql } from 'kysely'
import { announce } from '#platform/channel.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { type Event, isCancelled, isOnlineBeside, isOver } from './event.ts'
import { mayPassSoon, type Reserved, roomLeft, type Taken, type Waiting, whoGetsPlaces } from './places.ts'
import { isInList, registrationOf, selectRegistrations } from './queries.ts'
import {
  type Comes,
  type CountsPlaces,
  cameFromOnline,
  placesOf,
  type Registration,
  waitsForRoom,
} from './registration.ts'
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
  const mayGive = room.all > 0 || event.format === 'both'
  const waiting = mayGive ? await listWaiting(tx, { event, at }) : []
  const { ids, isFull } = whoGetsPlaces({ room, empty, waiting, event, mayPass: mayPassSoon(event, at) })
  await markFull(tx, event, isFull)
  // The page says how many of them are left.
  if (counted.reserved.length > 0) await announce(tx, contentChanged)
  const online = waiting.filter((one) => one.getsOnline && !ids.includes(one.id)).map(({ id }) => id)
  if (ids.length + online.length === 0) return []
  const registrations = await move(tx, { event, ids, online, newcomer, at })
  await tell(tx, { event, registrations: registrations.filter(({ id }) => id !== newcomer), config, at })
  return registrations
}

type Moving = {
  event: Event
  ids: readonly string[]
  online: readonly string[]
  newcomer: string | undefined
  at: Date
}

/**
 * Moves those of the list to their places, `online` of them to one that needs no room. Whoever was online until now,
 * and waited for the room, comes in person from now on. Who leaves the house does not hold the event: they may be gone
 * since the list was read.
 */
async function move(tx: Tx, { event, ids, online, newcomer, at }: Moving): Promise<Registration[]> {
  const isIntoRoom = sql<boolean>`${event.format === 'both'}::boolean and room_wanted_at is not null
    and id = any(${ids}::uuid[])`
  const moved = await tx
    .updateTable('events.registration')
    .set({
      registeredAt: sql<Date>`coalesce(registered_at, ${at}::timestamptz)`,
      promotedAt: sql<Date | null>`case when id = ${newcomer ?? null}::uuid then null else ${at}::timestamptz end`,
      comes: sql<string | null>`case when ${isIntoRoom} then 'in-person' else comes end`,
      revision: sql<number>`case when ${isIntoRoom} then revision + 1 else revision end`,
    })
    .where(sql<boolean>`id = any(${[...ids, ...online]}::uuid[])`)
    .where('cancelledAt', 'is', null)
    .returning('id')
    .execute()
  const given = await selectRegistrations(tx)
    .where(sql<boolean>`id = any(${moved.map(({ id }) => id)}::uuid[])`)
    .orderBy('number')
    .execute()
  return given.map(registrationOf)
}

type Telling = Pick<Giving, 'event' | 'config' | 'at'> & { registrations: readonly Registration[] }

/** Whoever has joined online beside the places has taken nobody's, and has none that the next could have. */
async function tell(tx: Tx, { event, registrations, config, at }: Telling): Promise<void> {
  const groups = Map.groupBy(registrations, (one) => {
    if (event.format === 'both' && cameFromOnline(one)) return 'promoted-to-room'
    return placesOf(one, event) === 0 ? 'registered' : 'promoted'
  })
  for (const [kind, some] of groups)
    await writePlaceLetters(tx, { kind, event, registrations: some, config, at })
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

/** Somebody in the list; and whether they get a place online at once, and go on waiting for the room. */
type Listed = Waiting & { getsOnline: boolean }

/**
 * Lists those who wait, in the order in which they asked: for any place, or online for one in the room. In the last day
 * whoever joins online is at home, perhaps, and does not read that they were moved: they have what they have.
 */
export async function listWaiting(tx: Tx, { event, at }: { event: Event; at: Date }): Promise<Listed[]> {
  const rows = await tx
    .selectFrom('events.registration')
    .select(['id', 'partId', 'carers', 'interpreters', 'comes', 'roomWantedAt', 'registeredAt'])
    .where('eventId', '=', event.id)
    .where(isInList(event))
    .$if(mayPassSoon(event, at), (only) => only.where('registeredAt', 'is', null))
    .orderBy('number')
    .execute()
  return rows.map(({ roomWantedAt, registeredAt, ...row }) => {
    const one = { ...row, comes: row.comes as Comes | null } // the table's check
    if (event.format !== 'both' || !waitsForRoom({ ...one, roomWantedAt }))
      return { ...one, getsOnline: false }
    const had = registeredAt === null ? 0 : placesOf(one, event)
    return { ...one, comes: 'in-person', had, getsOnline: registeredAt === null && isOnlineBeside(event) }
  })
}

/** Visitors' pages say whether there are places: they are made anew when that changes, not at each registration. */
async function markFull(tx: Tx, event: Pick<Event, 'id' | 'isFull'>, isFull: boolean): Promise<void> {
  if (event.isFull === isFull) return
  await tx.updateTable('events.event').set({ isFull }).where('id', '=', event.id).execute()
  await announce(tx, contentChanged)
}
