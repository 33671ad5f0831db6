import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { idNamed } from '#platform/route.ts'
import { aroundPlace, type OwnPlace } from '../own-place.ts'
import { findEvent, registrationOf, selectRegistrations } from '../queries.ts'
import { isWithoutMail } from '../registration.ts'

type Asked = { slug: string | undefined; id: string | undefined; now: Date }

/**
 * Finds somebody at an event whom an organiser wrote down, and what they told.
 *
 * @throws NotFound for anybody else: whoever has an address changes it themselves.
 */
export async function findWrittenDown(db: Db, { slug, id, now }: Asked): Promise<OwnPlace> {
  const event = await findEvent(db, slug)
  const row = await selectRegistrations(db)
    .where('id', '=', idNamed(id, 'place'))
    .where('eventId', '=', event.id)
    .executeTakeFirst()
  if (!row || !isWithoutMail(row)) throw new NotFound('place')
  return await aroundPlace(db, { event, registration: registrationOf(row), now })
}
