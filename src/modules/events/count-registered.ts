import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** Counts those who have a place at an event, and those in its list. */
export async function countRegistered(
  db: Db,
  eventId: string,
): Promise<{ registered: number; waiting: number }> {
  return await db
    .selectFrom('events.registration')
    .select([
      sql<number>`count(*) filter (where registered_at is not null)::int`.as('registered'),
      sql<number>`count(*) filter (where registered_at is null)::int`.as('waiting'),
    ])
    .where('eventId', '=', eventId)
    .where('confirmedAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirstOrThrow()
}
