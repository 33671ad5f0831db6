import type { Db } from '#platform/db.ts'

/** Finds when the time or place of an event was changed last. */
export async function findMovedAt(db: Db, eventId: string): Promise<Date | null> {
  const move = await db
    .selectFrom('events.move')
    .select('movedAt')
    .where('eventId', '=', eventId)
    .orderBy('movedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return move?.movedAt ?? null
}
