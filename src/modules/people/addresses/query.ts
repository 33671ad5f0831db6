import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'

/** Lists a member's own addresses, the main one first. */
export const listAddresses = (db: Db, { viewer }: { viewer: Viewer }) =>
  db
    .selectFrom('people.address')
    .select(['id', 'address', 'isMain', 'verifiedAt'])
    .where('memberId', '=', viewer.id)
    .orderBy('isMain', 'desc')
    .orderBy('address')
    .execute()

export type Addresses = Awaited<ReturnType<typeof listAddresses>>
