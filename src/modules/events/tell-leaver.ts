import { findSender, listProvenAddresses, type Post } from '#modules/people/index.ts'
import type { Tx } from '#platform/db.ts'
import { sendManyLater } from '#platform/mail/outbox.ts'
import { leftEmail } from './left-email.tsx'
import { placeCalendars } from './place-calendars.ts'
import { eventOf, registrationOf, selectEvents, selectRegistrations } from './queries.ts'

type Leaving = { memberId: string; post: Post; isTold: boolean; at: Date }

/**
 * Takes the events at which somebody had a place out of their calendar when they leave the house. Once they have left,
 * no letter of the house reaches them any more, so these go to the address that was theirs, with the goodbye.
 */
export async function tellLeaver(tx: Tx, { memberId, post, isTold, at }: Leaving): Promise<void> {
  if (!isTold) return
  const [address] = await listProvenAddresses(tx, memberId)
  const given = await selectRegistrations(tx)
    .where('memberId', '=', memberId)
    .where('cancelledHow', '=', 'left-house')
    .where('cancelledAt', '=', at)
    .where('registeredAt', 'is not', null)
    .execute()
  if (!address || given.length === 0) return
  const from = (await findSender(tx, post)).name
  const events = await selectEvents(tx)
    .where(
      'id',
      'in',
      given.map(({ eventId }) => eventId),
    )
    .execute()
  // One for each event to come at which they had a place: a few at most.
  for (const row of given) {
    const found = events.find(({ id }) => id === row.eventId)
    if (!found) continue
    const [event, registration] = [eventOf(found), registrationOf(row)]
    const asked = { kind: 'give-up', event, registrations: [registration], config: post, at } as const
    const calendar = (await placeCalendars(tx, asked))(registration, address)
    const letter = leftEmail({ event, from, home: post.baseUrl })
    const mail = { act: 'events.tellLeaver', about: registration.id, to: address, calendar, at } as const
    await sendManyLater(tx, [{ ...letter, ...mail }])
  }
}
