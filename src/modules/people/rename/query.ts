import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'

/** Finds a member's own name and its revision, for the form that changes it. */
export const findName = (db: Db, { viewer }: { viewer: Viewer }) =>
  db
    .selectFrom('people.member')
    .select(['name', 'revision'])
    .where('id', '=', viewer.id)
    .executeTakeFirstOrThrow()
