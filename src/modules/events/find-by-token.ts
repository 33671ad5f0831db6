import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { hashToken } from '#platform/secret.ts'
import type { Event } from './event.ts'
import { eventOf, registrationOf, selectEvents, selectRegistrations } from './queries.ts'
import type { Registration } from './registration.ts'

/**
 * Finds whose word from a mail this is, and for which event.
 *
 * @throws NotFound where it is none: nobody learns what once was.
 */
export async function findByToken(
  db: Db,
  token: string | undefined,
): Promise<{ event: Event; registration: Registration }> {
  const row = await selectRegistrations(db)
    .where('tokenHash', '=', hashToken(token ?? ''))
    .executeTakeFirst()
  if (!row) throw new NotFound('link')
  const event = await selectEvents(db).where('id', '=', row.eventId).executeTakeFirstOrThrow()
  return { event: eventOf(event), registration: registrationOf(row) }
}
