import type { Db } from '#platform/db.ts'
import { instantAt, londonZone } from '#platform/zone.ts'
import { type InMonth, type Month, monthsLater, mostInMonth, wordOf } from './month.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Lists the published events of a month in their order, by the clock of each: elsewhere a month begins and ends up to
 * a day before it does here, or after, so those near its edges are among them. The grid shows each on its day.
 */
export async function listMonth(db: Db, month: Month): Promise<InMonth[]> {
  const midnight = (of: Month) => instantAt({ day: `${wordOf(of)}-01`, hour: 0, minute: 0, zone: londonZone })
  return await db
    .selectFrom('events.event')
    .select(['slug', 'title', 'startsAt', 'endsAt', 'zone', 'wholeDays', 'cancelledAt'])
    .where('publishedAt', 'is not', null)
    .where('startsAt', '<', new Date(+midnight(monthsLater(month, 1)) + dayMs))
    .where('endsAt', '>', new Date(+midnight(month) - dayMs))
    .orderBy('startsAt')
    .orderBy('id')
    .limit(mostInMonth)
    .execute()
}
