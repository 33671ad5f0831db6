import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { shareTokenOf } from '../share-token.ts'

/** Finds a member's own link, as they pass it on; null while they have none. */
export async function findOwnLink(
  db: Db,
  { viewer, baseUrl }: { viewer: Viewer; baseUrl: string },
): Promise<string | null> {
  const link = await db
    .selectFrom('invitations.shareLink')
    .select('id')
    .where('memberId', '=', viewer.id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return link ? `${baseUrl}/invited/${await shareTokenOf(db, link.id)}` : null
}
