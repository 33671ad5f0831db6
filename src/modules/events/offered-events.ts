import type { OfferedEvent } from '#modules/interest/index.ts'
import type { Db } from '#platform/db.ts'
import { whenInWords } from '#platform/when.ts'
import { eventOf, selectEvents } from './queries.ts'

/** A form that asks for much else shows so many. */
const most = 12

/** The word by which a form of another room calls an event, and the event that it means. */
export const keyOf = ({ id }: { id: string }) => `event-${id}`
export const idOf = (key: string): string | undefined => /^event-([\da-f-]{36})$/.exec(key)?.[1]

/** Lists the events for which people can register now, the next first, for a form of another room. One query. */
export async function listOfferedEvents(db: Db, now: Date): Promise<OfferedEvent[]> {
  const rows = await selectEvents(db)
    .where('publishedAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .where((event) => event.or([event('opensAt', 'is', null), event('opensAt', '<=', now)]))
    .where(({ eb, fn }) => eb(fn.coalesce('closesAt', 'startsAt'), '>', now))
    .where('endsAt', '>', now)
    .orderBy('startsAt')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(eventOf).map((event) => ({
    key: keyOf(event),
    name: `${event.title}, ${whenInWords(event).day}`,
    isFull: event.isFull,
  }))
}
