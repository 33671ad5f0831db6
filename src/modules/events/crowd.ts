import type { Db } from '#platform/db.ts'
import type { Crowd } from './counted.ts'
import type { Event } from './event.ts'
import { countPlaces } from './give-places.ts'
import type { CountsPlaces } from './registration.ts'

type Change = { event: Event; after: Partial<CountsPlaces & Pick<Event, 'capacity'>>; at: Date }

/**
 * Counts whether a change of how places are counted, as from both to the room alone, takes more than there are: nobody
 * decided that yet. Null where it does not.
 */
export async function countCrowd(db: Db, { event, after, at }: Change): Promise<Crowd | null> {
  const { capacity } = { ...event, ...after }
  if (capacity === null) return null
  const [before, taken] = [
    await countTaken(db, { ...event, capacity }, at),
    await countTaken(db, { ...event, ...after }, at),
  ]
  return taken > capacity && taken > before ? { taken, before, capacity } : null
}

async function countTaken(db: Db, event: Event, at: Date): Promise<number> {
  const { taken } = await countPlaces(db, event, at)
  return taken.reduce((sum, { places }) => sum + places, 0)
}
