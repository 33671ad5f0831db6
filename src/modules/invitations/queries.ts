import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'

/** @throws NotFound when there is no such invitation. */
export async function findInvitation(db: Db, id: string) {
  const found = await db
    .selectFrom('invitations.invitation')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw new NotFound('invitation')
  return found
}

export type Invitation = Awaited<ReturnType<typeof findInvitation>>
