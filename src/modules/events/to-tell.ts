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
