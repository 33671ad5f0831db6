import type { Db } from '#platform/db.ts'

/** Finds whose suggestions these changes are, by the ids of the changes. Who was erased is not among them. */
export async function findAuthorsOfChanges(
  db: Db,
  changeIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (changeIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('frameworks.suggestedChange as change')
    .innerJoin('frameworks.suggestion as suggestion', 'suggestion.id', 'change.suggestionId')
    .select(['change.id', 'suggestion.authorId'])
    .where('change.id', 'in', changeIds)
    .execute()
  return new Map(rows.flatMap(({ id, authorId }) => (authorId ? [[id, authorId] as const] : [])))
}
