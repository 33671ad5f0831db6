import type { Db } from '#platform/db.ts'

/**
 * Finds what members are called, by their ids, for pages that say who did something. One query, or none where
 * nobody is asked for. Who is not in it has been erased.
 */
export async function findNames(
  db: Db,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))]
  if (asked.length === 0) return new Map()
  const rows = await db.selectFrom('people.member').select(['id', 'name']).where('id', 'in', asked).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
