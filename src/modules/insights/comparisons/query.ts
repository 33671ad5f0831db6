import { listFrameworks, listVersions, type VersionSummary } from '#modules/frameworks/index.ts'
import type { Db } from '#platform/db.ts'

/** Two wordings of a framework, one after the other, and how many causes are linked between them. */
export type Compared = { before: VersionSummary; after: VersionSummary; causes: number }

/** Lists the wordings that followed each other, the latest first; and for one in force, the one in force before it. */
export async function listComparisons(db: Db): Promise<Compared[]> {
  const frameworks = await listFrameworks(db)
  const all: { before: VersionSummary; after: VersionSummary }[] = []
  for (const { framework } of frameworks) all.push(...pairsOf(await listVersions(db, framework.slug)))
  const counts = await db
    .selectFrom('insights.cause')
    .select((e) => ['beforeId', 'afterId', e.fn.countAll<number>().as('count')])
    .groupBy(['beforeId', 'afterId'])
    .execute()
  const countOf = new Map(
    counts.map(({ beforeId, afterId, count }) => [`${beforeId} ${afterId}`, Number(count)]),
  )
  return all.map((pair) => ({ ...pair, causes: countOf.get(`${pair.before.id} ${pair.after.id}`) ?? 0 }))
}

function pairsOf(versions: readonly VersionSummary[]) {
  return versions
    .flatMap((after, index) => {
      const earlier = versions.slice(0, index)
      const last = earlier.at(-1)
      const held = earlier.findLast(({ status }) => status !== 'draft')
      return [...new Set([last, held])].flatMap((before) => (before ? [{ before, after }] : []))
    })
    .toReversed()
}
