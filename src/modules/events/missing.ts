import type { Db } from '#platform/db.ts'
import { unstated } from './access-words.ts'
import { type Event, isOver } from './event.ts'
import { listReserved } from './reserved.ts'

/** Something that keeps an event from being published, and where it is mended. */
export type Missing = { says: string; href: string }

/** Lists what is missing before an event can be published; one that is over, for the record. */
export async function listMissing(db: Db, event: Event, now: Date): Promise<Missing[]> {
  const home = `/programme/${event.slug}`
  const reserved = await listReserved(db, event.id)
  const kept = reserved.reduce((sofar, { places }) => sofar + places, 0)
  return [
    ...unstated(event).map(({ name }) => ({ says: `Say what there is: ${name}`, href: `${home}/access` })),
    ...(event.startsAt <= now && !isOver(event, now)
      ? [{ says: 'It has begun already', href: `${home}/time` }]
      : []),
    ...(event.format !== 'online' && event.place === ''
      ? [{ says: 'Say where it is', href: `${home}/time` }]
      : []),
    ...(event.capacity !== null && kept > event.capacity
      ? [{ says: 'More places are kept than there are', href: `${home}/places` }]
      : []),
    ...(event.closesAt !== null && event.closesAt <= now && !isOver(event, now)
      ? [{ says: 'Registration would be closed already', href: `${home}/places` }]
      : []),
  ]
}
