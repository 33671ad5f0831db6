import type { Db } from '#platform/db.ts'
import type { Listed } from './event-line.tsx'
import { eventOf, selectEvents } from './queries.ts'

/** How many events stand on a page. */
export const eventsPerPage = 25

type Asked = { now: Date; which: 'to-come' | 'past'; page: number }

/** One page of the published events, the next first, or of the past ones, the latest first. Two queries. */
export async function listEvents(db: Db, { now, which, page }: Asked) {
  const sign = which === 'to-come' ? '>' : '<='
  const { count } = await db
    .selectFrom('events.event')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('publishedAt', 'is not', null)
    .where('endsAt', sign, now)
    .executeTakeFirstOrThrow()
  const order = which === 'to-come' ? 'asc' : 'desc'
  const events = await db
    .selectFrom('events.event')
    .select(['id', 'slug', 'title', 'characteristic', 'startsAt', 'endsAt', 'zone', 'wholeDays', 'format'])
    .select(['place', 'lens', 'objective', 'cancelledAt', 'isFull', 'onlineTakesPlaces'])
    .where('publishedAt', 'is not', null)
    .where('endsAt', sign, now)
    .orderBy('startsAt', order)
    .orderBy('id', order)
    .limit(eventsPerPage)
    .offset((page - 1) * eventsPerPage)
    .execute()
  // The table takes three words alone, which its types cannot say.
  return { events: events as Listed[], count, pages: Math.max(1, Math.ceil(count / eventsPerPage)) }
}

/** How many events a page that is about something else shows at most. */
const mostUpcoming = 4

/** Lists the next events that are published and not over, for a page that leads to them. */
export async function listUpcoming(db: Db, now: Date): Promise<Listed[]> {
  const rows = await selectEvents(db)
    .where('publishedAt', 'is not', null)
    .where('endsAt', '>', now)
    .orderBy('startsAt')
    .orderBy('id')
    .limit(mostUpcoming)
    .execute()
  return rows.map(eventOf)
}

/** Lists the published events of a series in their order. */
export async function listSeriesEvents(db: Db, { seriesId }: { seriesId: string }) {
  const rows = await selectEvents(db)
    .where('seriesId', '=', seriesId)
    .where('publishedAt', 'is not', null)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
  return rows.map(eventOf)
}
