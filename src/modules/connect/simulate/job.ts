import { promiseRounds } from '#maths/matching/index.ts'
import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import type { Job } from '#platform/jobs.ts'
import { inviteInWorker, loosenInWorker, simulateInWorker } from '#platform/matching/in-worker.ts'
import { findCampaignById } from '../queries.ts'
import type { Trial } from '../simulation.ts'
import { gatherTrial } from './gather-trial.ts'

/** Tries a campaign on who is there now, round after round. A worker that dies leaves nothing: another begins anew. */
export const simulateJob: Job<{ simulationId: string }> = {
  name: 'connect.simulate',
  async work({ db, now, about: { simulationId }, signal }) {
    try {
      await tryOut(db, { simulationId, now, signal })
    } catch (error) {
      // A worker that is told to go lets another begin anew; a mistake of ours would only be made again.
      if (!signal.aborted) await finish(db, { simulationId, now, failure: 'mistake' })
      throw error
    }
  },
}

type Trying = { simulationId: string; now: Date; signal: AbortSignal }

/** Of so many people at most it is found out quickly what one more invitation would change. */
const mostInvited = 2_000

/** All parts of a trial together may take no longer. */
const timeLimitSeconds = 300

/** Does the trial that was asked for, unless it has come to an end already. */
export async function tryOut(db: Db, { simulationId, now, signal }: Trying): Promise<void> {
  const asked = await db
    .selectFrom('connect.simulation')
    .select(['campaignId', 'finishedAt'])
    .where('id', '=', simulationId)
    .executeTakeFirst()
  if (!asked || asked.finishedAt) return
  const campaign = await findCampaignById(db, asked.campaignId)
  const found = await gatherTrial(db, { campaign, today: dayOf(now) })
  if (!found || found.problem.people.length < 2)
    return await finish(db, { simulationId, now, failure: 'too-few' })
  const { problem, basis, wanted } = found
  const people = problem.people.length
  const of = Math.max(1, wanted)
  const how = { timeLimitSeconds, signal }
  const tell = (going: { seconds: number; rounds: number }) =>
    void writeProgress(db, { simulationId, progress: { ...going, seconds: Math.round(going.seconds), of } })
  const simulation = await simulateInWorker(problem, of, { ...how, tell })
  const isShort = (simulation.rounds[0]?.leftOut.length ?? 0) > 0
  const trial: Trial = {
    people,
    basis,
    wanted,
    promised: promiseRounds(problem),
    simulation: { rounds: simulation.rounds, complete: simulation.complete },
    unlocked: people <= mostInvited ? await inviteInWorker(problem, how) : [],
    loosened: isShort ? await loosenInWorker(problem, how) : [],
  }
  await finish(db, { simulationId, now, trial })
}

async function writeProgress(
  db: Db,
  { simulationId, progress }: { simulationId: string; progress: object },
): Promise<void> {
  await db
    .updateTable('connect.simulation')
    .set({ progress: JSON.stringify(progress) })
    .where('id', '=', simulationId)
    .where('finishedAt', 'is', null)
    .execute()
    // Nobody waits for it: the next second writes again.
    .catch(() => {})
}

type Finishing = { simulationId: string; now: Date; failure?: string; trial?: Trial }

async function finish(db: Db, { simulationId, now, failure, trial }: Finishing): Promise<void> {
  await db
    .updateTable('connect.simulation')
    .set({ finishedAt: now, failure: failure ?? null, result: trial ? JSON.stringify(trial) : null })
    .where('id', '=', simulationId)
    .where('finishedAt', 'is', null)
    .execute()
}
