import { type Attribution, findNameAs } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'

/**
 * Says of each of these insights whose it is, exactly as its authors chose: by name as they are called today, by their
 * role, by their part of the system, or not at all ('' where nobody is named). Every page, file and mail that says
 * whose an insight is asks here, and nowhere else. Four queries, however many are asked for.
 */
export async function namedAs(
  db: Db,
  { ids, at }: { ids: readonly string[]; at: Date },
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const authors = await db
    .selectFrom('insights.insightAuthor')
    .select(['insightId', 'memberId', 'name', 'attribution'])
    .where('insightId', 'in', ids)
    .where('attribution', '!=', 'none')
    .orderBy('insightId')
    .orderBy('position')
    .execute()
  const chosen = authors.flatMap(
    ({ memberId, attribution }) =>
      memberId === null ? [] : [{ memberId, attribution: attribution as Attribution }], // checked by the table
  )
  const nameAs = await findNameAs(db, chosen, { at })
  // Who is no member is called by the name that they gave, or not at all.
  const nameOf = ({ memberId, name, attribution }: (typeof authors)[number]): string =>
    memberId === null
      ? attribution === 'named'
        ? name
        : ''
      : nameAs({ memberId, attribution: attribution as Attribution }) // checked by the table
  const named = Map.groupBy(authors, ({ insightId }) => insightId)
  return new Map([...named].map(([id, all]) => [id, inARow([...new Set(all.map(nameOf))].filter(Boolean))]))
}

const inARow = (names: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
