import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'

/** Lists a member's passkeys, the newest first. */
export const listPasskeys = (db: Db, { viewer }: { viewer: Viewer }) =>
  db
    .selectFrom('people.passkey')
    .select(['id', 'name', 'addedAt', 'usedAt'])
    .where('memberId', '=', viewer.id)
    .orderBy('addedAt', 'desc')
    .execute()

export type Passkeys = Awaited<ReturnType<typeof listPasskeys>>
