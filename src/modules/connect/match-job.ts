import type { Round as Problem } from '#maths/matching/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import type { Job } from '#platform/jobs.ts'
import { newToken } from '#platform/secret.ts'
import { writeEvidence } from './evidence.ts'
import { gatherRound } from './gather.ts'
import { countParts } from './part-meetings.ts'
import { findRoundById } from './queries.ts'
import { type Solved, sealedDigest, solve } from './solve.ts'

/**
 * Matches a round that an organiser asked for. A worker that dies leaves nothing behind: another begins anew. Whether
 * it is to stop is asked once a second, and how far it has come is written down for whoever waits.
 */
export const matchJob: Job<{ runId: string }> = {
  name: 'connect.match',
  async work({ db, now, about: { runId }, signal }) {
    const began = Date.now()
    const at = () => new Date(now.getTime() + Date.now() - began)
    try {
      await matchRun(db, { runId, at, signal })
    } catch (error) {
      // A worker that is told to go lets another begin anew; a mistake of ours would only be made again.
      if (!signal.aborted) await finish(db, { runId, at: at(), failure: 'mistake' })
      throw error
    }
  },
}

type Matching = { runId: string; at: () => Date; signal: AbortSignal }

/** Matches what a run asks for, unless it has come to an end already. */
export async function matchRun(db: Db, { runId, at, signal }: Matching): Promise<void> {
  const run = await db
    .selectFrom('connect.run')
    .select(['roundId', 'timeLimitSeconds', 'finishedAt'])
    .where('id', '=', runId)
    .executeTakeFirst()
  if (!run || run.finishedAt) return
  const { campaign, round } = await findRoundById(db, run.roundId)
  const problem = await gatherRound(db, { campaign, round, today: dayOf(at()) })
  const digest = await sealedDigest(db, problem)
  const solved = await solve(problem, {
    timeLimitSeconds: run.timeLimitSeconds,
    signal,
    tell: async (progress) => await writeProgress(db, { runId, progress: { ...progress, at: at() } }),
  })
  if (solved === null) return await finish(db, { runId, at: at() })
  await db
    .updateTable('connect.run')
    .set({
      finishedAt: at(),
      digest,
      ...resultOf(problem, solved),
    })
    .where('id', '=', runId)
    .where('finishedAt', 'is', null)
    .execute()
}

/** What a run keeps of what came of it. */
export const resultOf = (problem: Problem, { plan, openBound, mostMatched }: Solved) => ({
  rules: JSON.stringify(problem.rules),
  odd: problem.odd,
  seed: problem.seed,
  plan: JSON.stringify(plan),
  openBound,
  mostMatched,
  parts: JSON.stringify(countParts(plan, problem)),
  evidence: JSON.stringify(writeEvidence(problem, plan, newToken())),
})

/** Writes how far a run has come. False where somebody has asked it to stop, or it is over. */
async function writeProgress(
  db: Db,
  { runId, progress }: { runId: string; progress: object },
): Promise<boolean> {
  const row = await db
    .updateTable('connect.run')
    .set({ progress: JSON.stringify(progress) })
    .where('id', '=', runId)
    .where('finishedAt', 'is', null)
    .returning('stopAskedAt')
    .executeTakeFirst()
  return row !== undefined && row.stopAskedAt === null
}

async function finish(db: Db, { runId, at, failure }: { runId: string; at: Date; failure?: string }) {
  await db
    .updateTable('connect.run')
    .set({ finishedAt: at, failure: failure ?? null })
    .where('id', '=', runId)
    .where('finishedAt', 'is', null)
    .execute()
}
