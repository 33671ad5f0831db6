import type { Event } from './event.ts'
import { isAmong, type Registration, type Whom } from './registration.ts'

/** What an organiser wrote to those at an event. */
export type Written = {
  subject: string
  words: string
  writtenTo: Whom
  sentAt: Date
}

/** What somebody whom no letter reaches has to be told, and when it was: others were written to about it. */
export type ToTell = { at: Date } & (
  | { what: 'cancelled' | 'promoted' | 'moved' | 'removed' }
  | { what: 'written'; written: Written }
)

type Known = {
  event: Pick<Event, 'cancelledAt'>
  /** When its time or place was changed last; null where it never was. */
  movedAt: Date | null
  written: readonly Written[]
}

type OfSomebody = Pick<
  Registration,
  'askedAt' | 'registeredAt' | 'promotedAt' | 'cancelledAt' | 'toldAt' | 'comes' | 'roomWantedAt'
>

/**
 * Says all that somebody has to be told by telephone since letters reach them no more: nothing where they know it all.
 * Of what is cancelled, and of whoever was taken out, nothing else matters any more.
 */
export function whatToTell(
  one: OfSomebody,
  { event: { cancelledAt }, movedAt, written }: Known,
  unreachedSince: Date,
): readonly ToTell[] {
  const after = (known: Date, at: Date | null): at is Date =>
    at !== null && at > known && at >= unreachedSince
  const knownAt = one.toldAt ?? one.askedAt
  const since = (what: 'cancelled' | 'promoted' | 'moved' | 'removed', at: Date | null, known = knownAt) =>
    after(known, at) ? [{ what, at }] : []
  if (one.cancelledAt) return since('removed', one.cancelledAt, one.toldAt ?? new Date(0))
  if (cancelledAt) return since('cancelled', cancelledAt)
  return [
    ...since('promoted', one.promotedAt, one.toldAt ?? new Date(0)),
    ...since('moved', movedAt),
    ...written
      .filter((message) => after(knownAt, message.sentAt) && isWrittenTo(one, message))
      .map((message) => ({ what: 'written' as const, at: message.sentAt, written: message })),
  ]
}

/** Whether it was written to those who stood as they did then; how they take part is known as it is now alone. */
const isWrittenTo = (one: OfSomebody, { writtenTo, sentAt }: Written) =>
  isAmong(one.registeredAt && one.registeredAt > sentAt ? { ...one, registeredAt: null } : one, writtenTo)
