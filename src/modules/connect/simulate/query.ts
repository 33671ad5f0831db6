import { findMapNames } from '#modules/system/index.ts'
import type { Db } from '#platform/db.ts'
import type { AskedTrial, SimulationProgress, Trial } from '../simulation.ts'

/** Finds the trial of a campaign that was asked for last, with the names of the parts that it speaks of. */
export async function findLastTrial(db: Db, campaignId: string) {
  const row = await db
    .selectFrom('connect.simulation')
    .select(['id', 'askedAt', 'progress', 'finishedAt', 'failure', 'result'])
    .where('campaignId', '=', campaignId)
    .orderBy('askedAt', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return { asked: null, parts: new Map<string, string>() }
  const { progress, result, ...rest } = row
  const asked: AskedTrial = {
    ...rest,
    progress: progress as SimulationProgress | null, // only the job writes it, and always whole
    trial: result as Trial | null, // as it does this
  }
  const names = await findMapNames(db, partsIn(asked.trial))
  return { asked, parts: new Map([...names].map(([id, { name }]) => [id, name])) }
}

const partsIn = (trial: Trial | null): string[] =>
  trial === null
    ? []
    : [
        trial.promised.bottleneck?.part ?? '',
        ...trial.unlocked.map(({ part }) => part),
        ...trial.simulation.rounds.flatMap(({ leftOut }) => leftOut.map(({ part }) => part)),
      ].filter((part) => part !== '')
