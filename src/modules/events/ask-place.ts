import type { Post } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { type Asked, addRegistration } from './add-registration.ts'
import { type Closed, type Event, whyClosed } from './event.ts'
import { seat } from './seat.ts'

type Asking = {
  /** Held by this transaction (`lockEvent`). */
  event: Event
  memberId: string
  asked: Asked
  /** Whether they have not been asked yet what the event asks. */
  asks?: boolean
  config: Post
  at: Date
}

export type AskOutcome = 'registered' | 'waiting' | 'already' | Closed

/** Gives a member a place at an event that takes registrations, or the next place in its list, and tells them. Once. */
export async function askPlace(
  tx: Tx,
  { event, memberId, asked, asks = false, config, at }: Asking,
): Promise<AskOutcome> {
  const closed = whyClosed(event, at)
  if (closed) return closed
  const added = await addRegistration(tx, { eventId: event.id, who: { memberId }, asked, at })
  if (!added) return 'already'
  // Who came is forgotten after a year, and acts are kept for longer: this one names nobody.
  await recordAct(tx, { act: 'events.register', by: null, on: { kind: 'event', id: event.slug }, at })
  return await seat(tx, { event, registration: added, asks, config, at })
}
