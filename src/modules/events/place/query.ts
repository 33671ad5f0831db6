import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { findByToken } from '../find-by-token.ts'
import { aroundPlace, type OwnPlace } from '../own-place.ts'
import { findOwnRegistration, findPublishedEvent } from '../queries.ts'

/**
 * Finds whose word from a mail this is.
 *
 * @throws NotFound where it is none: nobody learns what once was.
 */
export async function findPlaceByToken(
  db: Db,
  { token, now }: { token: string | undefined; now: Date },
): Promise<OwnPlace> {
  return await aroundPlace(db, { ...(await findByToken(db, token)), now })
}

/**
 * Finds a member's own place.
 *
 * @throws NotFound where they never asked for one.
 */
export async function findOwnPlace(
  db: Db,
  { slug, memberId, now }: { slug: string | undefined; memberId: string; now: Date },
): Promise<OwnPlace> {
  const event = await findPublishedEvent(db, slug)
  const registration = await findOwnRegistration(db, { eventId: event.id, memberId })
  if (!registration) throw new NotFound('place')
  return await aroundPlace(db, { event, registration, now })
}
