import type { Event } from './event.ts'
import { isWithoutMail, type Registration } from './registration.ts'

/** What somebody without e-mail has to be told: others were written to about it. */
export type ToTell = 'cancelled' | 'promoted' | 'moved'

type Known = {
  event: Pick<Event, 'cancelledAt'>
  /** When its time or place was changed last; null where it never was. */
  movedAt: Date | null
}

type OfSomebody = Pick<Registration, 'memberId' | 'guestAddress' | 'askedAt' | 'promotedAt' | 'toldAt'>

/**
 * Says all that somebody has to be told by telephone, with the instant of each: nothing where they know it all. Of what
 * is cancelled, nothing else matters any more.
 */
export function whatToTell(
  one: OfSomebody,
  { event: { cancelledAt }, movedAt }: Known,
): readonly { what: ToTell; at: Date }[] {
  if (!isWithoutMail(one)) return []
  const knownAt = one.toldAt ?? one.askedAt
  const since = (what: ToTell, at: Date | null, known: Date) => (at && at > known ? [{ what, at }] : [])
  if (cancelledAt) return since('cancelled', cancelledAt, knownAt)
  return [
    ...since('promoted', one.promotedAt, one.toldAt ?? new Date(0)),
    ...since('moved', movedAt, knownAt),
  ]
}
