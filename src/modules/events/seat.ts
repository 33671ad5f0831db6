import type { Post } from '#modules/people/index.ts'
import type { Tx } from '#platform/db.ts'
import type { Event } from './event.ts'
import { givePlaces } from './give-places.ts'
import type { Registration } from './registration.ts'
import { writePlaceLetters } from './write-place-letters.ts'

type Seating = { event: Event; registration: Registration; asks?: boolean; config: Post; at: Date }

/** Lets somebody who has just come into the list have a place, where one is free, and tells them how they stand. */
export async function seat(
  tx: Tx,
  { event, registration, asks = false, config, at }: Seating,
): Promise<'registered' | 'waiting'> {
  const given = await givePlaces(tx, { event, newcomer: registration.id, config, at })
  const own = given.find(({ id }) => id === registration.id)
  const kind = own ? 'registered' : 'waiting'
  await writePlaceLetters(tx, { kind, event, registrations: [own ?? registration], asks, config, at })
  return kind
}
