import type { Plan } from '#maths/matching/index.ts'
import type { Db } from '#platform/db.ts'

/** What would be published: the last matching of a round that came to a plan. */
export type Publishable = { runId: string; pairs: number; trios: number; people: number; sitOut: number }

/** Finds the last plan of a round; undefined where it has not been matched yet. */
export async function findPublishable(db: Db, roundId: string): Promise<Publishable | undefined> {
  const run = await db
    .selectFrom('connect.run')
    .select(['id', 'plan'])
    .where('roundId', '=', roundId)
    .where('finishedAt', 'is not', null)
    .where('plan', 'is not', null)
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!run) return undefined
  // The job that finished it wrote the engine's own plan there.
  const plan = run.plan as unknown as Plan
  return {
    runId: run.id,
    pairs: plan.pairs.length,
    trios: plan.trios.length,
    people: plan.matched,
    sitOut: plan.unmatched.length,
  }
}
