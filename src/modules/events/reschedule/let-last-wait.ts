import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import type { Event } from '../event.ts'
import { countPlaces, listWaiting } from '../give-places.ts'
import { mayPassSoon, roomLeft, whoGetsPlaces } from '../places.ts'
import { listRegistrations } from '../queries.ts'
import { placesOf, type Registration } from '../registration.ts'

type Change = { before: Event; after: Event; at: Date }

/**
 * Where whoever was online comes into the room, and it has fewer places than people, lets those who asked last wait for
 * one; whoever had a place in the room keeps it. They come into the list in the order in which they asked, and what is
 * free goes by the rule by which it always goes. Returns who waits from now on.
 */
export async function letLastWait(tx: Tx, { before, after, at }: Change): Promise<Registration[]> {
  const all = await listRegistrations(tx, { eventId: after.id, whom: 'registered' })
  const online = all.filter((one) => placesOf(one, before) < placesOf(one, after))
  await takePlaces(tx, online)
  const counted = await countPlaces(tx, after, at)
  const { capacity } = after
  const { ids } = whoGetsPlaces({
    room: roomLeft({ capacity, ...counted }),
    empty: roomLeft({ capacity, ...counted, taken: [] }),
    waiting: await listWaiting(tx, { event: after, at }),
    event: after,
    mayPass: mayPassSoon(after, at),
  })
  await giveBack(
    tx,
    online.filter(({ id }) => ids.includes(id)),
  )
  return online.filter(({ id }) => !ids.includes(id))
}

const takePlaces = async (tx: Tx, registrations: readonly Registration[]): Promise<void> => {
  await sql`
    update events.registration set registered_at = null, promoted_at = null
    where id = any(${registrations.map(({ id }) => id)}::uuid[])`.execute(tx)
}

/** Whoever keeps their place has it as it was. */
const giveBack = async (tx: Tx, registrations: readonly Registration[]): Promise<void> => {
  const had = registrations.map(({ id, registeredAt, promotedAt }) => ({ id, registeredAt, promotedAt }))
  await sql`
    update events.registration as one
    set registered_at = had."registeredAt", promoted_at = had."promotedAt"
    from jsonb_to_recordset(${JSON.stringify(had)}::jsonb)
      as had (id uuid, "registeredAt" timestamptz, "promotedAt" timestamptz)
    where one.id = had.id`.execute(tx)
}

/** Their calendar was told that they have no place: the next file that they get has a higher number than that one. */
export const countFilesOf = async (tx: Tx, registrations: readonly Registration[]): Promise<void> => {
  await sql`
    update events.registration set revision = revision + 2
    where id = any(${registrations.map(({ id }) => id)}::uuid[])`.execute(tx)
}
