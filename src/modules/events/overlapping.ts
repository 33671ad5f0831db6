import type { Db } from '#platform/db.ts'
import type { Event } from './event.ts'

/** An event that is on at the same time as another. */
export type Overlapping = Pick<Event, 'title' | 'slug' | 'startsAt' | 'endsAt' | 'zone' | 'wholeDays'>

/** Lists other events at the same time: that may be meant, so it is told and keeps nobody from anything. */
export const listOverlapping = (
  db: Db,
  event: Pick<Event, 'id' | 'startsAt' | 'endsAt'>,
): Promise<Overlapping[]> =>
  db
    .selectFrom('events.event')
    .select(['title', 'slug', 'startsAt', 'endsAt', 'zone', 'wholeDays'])
    .where('publishedAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .where('id', '<>', event.id)
    .where('startsAt', '<', event.endsAt)
    .where('endsAt', '>', event.startsAt)
    .orderBy('startsAt')
    .limit(10)
    .execute()
