import type { Db } from '#platform/db.ts'

/** Places of an event that are, or were, kept for a part of the system. */
export type ReservedPlaces = { partId: string; places: number; until: Date; releasedAt: Date | null }

/** Lists the places of an event that are kept for parts of the system, those that were released too. */
export const listReserved = (db: Db, eventId: string): Promise<ReservedPlaces[]> =>
  db
    .selectFrom('events.reserved')
    .select(['partId', 'places', 'until', 'releasedAt'])
    .where('eventId', '=', eventId)
    .orderBy('partId')
    .execute()
