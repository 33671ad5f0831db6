import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Eyes } from '../eyes.ts'
import type { PhotographSize } from '../photograph.ts'

type Asked = { id: string; size: PhotographSize; eyes: Eyes }

/**
 * Finds a member's photograph for eyes that may see it. One query.
 *
 * @throws NotFound where there is none, or it is not for these eyes: nobody learns which.
 */
export async function findPhotograph(
  db: Db,
  { id, size, eyes }: Asked,
): Promise<{ version: string; content: Buffer }> {
  const maySee = {
    visitor: sql`'photograph' = any (visibility.for_public)`,
    member: sql`visibility.is_listed and 'photograph' = any (visibility.for_members)`,
    organiser: sql`'photograph' = any (visibility.for_members)`,
    self: sql`true`,
  }[eyes]
  const { rows } = await sql<{ version: string; content: Buffer }>`
    select photograph.version, ${sql.ref(`photograph.${size}`)} as content
    from people.photograph join people.visibility on visibility.member_id = photograph.member_id
    where photograph.member_id = ${id} and ${maySee}`.execute(db)
  const [found] = rows
  if (!found) throw new NotFound('photograph')
  return found
}
