import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'

/** Finds what a member's own photograph is called and shows; undefined where they have none. */
export const findOwnPhotograph = (db: Db, { viewer }: { viewer: Viewer }) =>
  db
    .selectFrom('people.photograph')
    .select(['version', 'alternative'])
    .where('memberId', '=', viewer.id)
    .executeTakeFirst()

export type OwnPhotograph = Awaited<ReturnType<typeof findOwnPhotograph>>
