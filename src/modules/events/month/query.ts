import type { Db } from '#platform/db.ts'
import { instantAt, londonZone } from '#platform/zone.ts'
import { type InMonth, type Month, monthsLater, mostInMonth, wordOf } from './month.ts'

/** Lists the published events of a month in their order. */
export async function listMonth(db: Db, month: Month): Promise<InMonth[]> {
  const midnight = (of: Month) => instantAt({ day: `${wordOf(of)}-01`, hour: 0, minute: 0, zone: londonZone })
  return await db
    .selectFrom('events.event')
    .select(['slug', 'title', 'startsAt', 'endsAt', 'zone', 'wholeDays', 'cancelledAt'])
    .where('publishedAt', 'is not', null)
    .where('startsAt', '<', midnight(monthsLater(month, 1)))
    .where('endsAt', '>', midnight(month))
    .orderBy('startsAt')
    .orderBy('id')
    .limit(mostInMonth)
    .execute()
}
