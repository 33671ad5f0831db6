import type { Db } from '#platform/db.ts'
import type { Event } from './event.ts'
import { isWithoutMail, type Registration } from './registration.ts'

/** What somebody without e-mail has to be told: others were written to about it. */
export type ToTell = 'cancelled' | 'promoted' | 'moved'

type Known = {
  event: Pick<Event, 'cancelledAt'>
  /** When its time or place was changed last; null where it never was. */
  movedAt: Date | null
}

/** Says what somebody has to be told by telephone, the most important alone; null where they know it all. */
export function whatToTell(
  one: Pick<Registration, 'memberId' | 'guestAddress' | 'askedAt' | 'promotedAt' | 'toldAt'>,
  { event: { cancelledAt }, movedAt }: Known,
): ToTell | null {
  if (!isWithoutMail(one)) return null
  const knownAt = one.toldAt ?? one.askedAt
  if (cancelledAt) return cancelledAt > knownAt ? 'cancelled' : null
  if (one.promotedAt && one.promotedAt > (one.toldAt ?? new Date(0))) return 'promoted'
  return movedAt && movedAt > knownAt ? 'moved' : null
}

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
