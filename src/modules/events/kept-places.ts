import { findMapNames } from '#modules/system/index.ts'
import type { Db } from '#platform/db.ts'
import type { Event } from './event.ts'
import { countPlaces } from './give-places.ts'
import { roomLeft } from './places.ts'

/** Places that are still free for those who stand in a part of the system, and until when. */
export type KeptPlaces = { part: string; left: number; until: Date }

/** Lists what is kept for parts of the system and still free for them; nothing where no places are kept. */
export async function listKeptPlaces(db: Db, event: Event, now: Date): Promise<KeptPlaces[]> {
  if (event.capacity === null) return []
  const { reserved, taken } = await countPlaces(db, event, now)
  const room = roomLeft({ capacity: event.capacity, reserved, taken })
  const names = await findMapNames(
    db,
    reserved.map(({ partId }) => partId),
  )
  return reserved.flatMap(({ partId, until }) => {
    const left = Math.min(room.all, room.forPart.get(partId) ?? 0)
    const part = names.get(partId)?.name
    return part && left > 0 ? [{ part, left, until }] : []
  })
}
