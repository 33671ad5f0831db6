import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { type Asked, addRegistration, type Who } from '../add-registration.ts'
import { type AskOutcome, askPlace } from '../ask-place.ts'
import { type Event, whyClosed } from '../event.ts'
import { lockEvent, registrationOf, selectRegistrations } from '../queries.ts'
import type { Registration } from '../registration.ts'
import { writePlaceLetters } from '../write-place-letters.ts'

type Asking = { eventId: string; who: Who; asked: Asked; config: Config; at: Date }

export type RegisterOutcome = AskOutcome | 'look-in-mail' | 'members-only'

/**
 * Gives a member a place at an event, or the next place in its list; a guest gets theirs once they have shown that the
 * address is their own. The event is held first: two people must never both take the last place.
 */
export function register(db: Db, { eventId, who, asked, config, at }: Asking): Promise<RegisterOutcome> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    if ('memberId' in who) return await askPlace(tx, { event, memberId: who.memberId, asked, config, at })
    return whyClosed(event, at) ?? (await askGuest(tx, { event, who, asked, config, at }))
  })
}

type Guest = Extract<Who, { address: string }>
type AskingGuest = Omit<Asking, 'eventId' | 'who'> & { event: Event; who: Guest }

/**
 * Writes to a guest to confirm. The page says the same whoever has that address: nobody learns here who comes. Anybody
 * can type any address, so each asking has its own link and undoes none before: the one that is confirmed counts.
 */
async function askGuest(tx: Tx, { event, who, asked, config, at }: AskingGuest): Promise<RegisterOutcome> {
  if (!event.guestsMayRegister) return 'members-only'
  const there = await findGuest(tx, event.id, who.address)
  const known = there ?? (await addRegistration(tx, { eventId: event.id, who, asked, at }))
  if (!known) throw new Error('A guest who has no place could not ask for one')
  const kind = !there ? 'confirm' : there.registeredAt ? 'registered' : 'waiting'
  await writePlaceLetters(tx, { kind, event, registrations: [known], config, at, again: true })
  return 'look-in-mail'
}

/** Finds a guest who has confirmed, and so has a place or waits. */
async function findGuest(tx: Tx, eventId: string, address: string): Promise<Registration | undefined> {
  const row = await selectRegistrations(tx)
    .where('eventId', '=', eventId)
    .where('guestAddress', '=', address)
    .where('memberId', 'is', null)
    .where('confirmedAt', 'is not', null)
    .where('cancelledAt', 'is', null)
    .executeTakeFirst()
  return row && registrationOf(row)
}
