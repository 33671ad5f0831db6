import { findNames, listHats } from '#modules/people/index.ts'
import { dayOf } from '#platform/day.ts'
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
  const members = authors.flatMap(({ memberId }) => memberId ?? [])
  const names = await findNames(db, members)
  const hats = await listHats(db, members, { on: dayOf(at) })
  const nameOf = ({ memberId, name, attribution }: (typeof authors)[number]): string => {
    if (attribution === 'named') return memberId ? (names.get(memberId) ?? '') : name
    const [main] = hats.get(memberId ?? '') ?? []
    // Who chose their role and has none is named as nothing that they did not choose.
    return (attribution === 'role' ? main?.roleInWords : main?.part) ?? ''
  }
  const named = Map.groupBy(authors, ({ insightId }) => insightId)
  return new Map([...named].map(([id, all]) => [id, inARow([...new Set(all.map(nameOf))].filter(Boolean))]))
}

const inARow = (names: readonly string[]) =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names)
