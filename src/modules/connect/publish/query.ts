import type { Db } from '#platform/db.ts'
import { findPlannedRun } from '../runs.ts'

/** What would be published: the last matching of a round that came to a plan. */
export type Publishable = { runId: string; pairs: number; trios: number; people: number; sitOut: number }

/** Finds the last plan of a round; undefined where it has not been matched yet. */
export async function findPublishable(db: Db, roundId: string): Promise<Publishable | undefined> {
  const run = await findPlannedRun(db, { roundId, runId: null })
  return (
    run && {
      runId: run.id,
      pairs: run.plan.pairs.length,
      trios: run.plan.trios.length,
      people: run.plan.matched,
      sitOut: run.plan.unmatched.length,
    }
  )
}
