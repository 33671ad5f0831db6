import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import type { DoLater } from '#platform/jobs.ts'
import { matchJob } from './match-job.ts'

export type AskingForRun = {
  roundId: string
  by: string
  at: Date
  doLater: DoLater
  timeLimitSeconds?: number
}
export type AskOutcome = 'asked' | 'running-already' | 'published' | 'not-open'

/** So long after its last word a run is taken to be dead: it is tried again for less. */
const silentMinutes = 20

/**
 * Asks, in the caller's transaction, for a round to be matched: later, in a thread of a worker. Of two organisers who
 * ask at once, the second finds the first one's run.
 */
export async function askForRun(
  tx: Tx,
  { roundId, by, at, doLater, timeLimitSeconds = 60 }: AskingForRun,
): Promise<AskOutcome> {
  const round = await tx
    .selectFrom('connect.round as round')
    .innerJoin('connect.campaign as campaign', 'campaign.id', 'round.campaignId')
    .select(['round.publishedAt', 'campaign.openedAt', 'campaign.endedAt'])
    .where('round.id', '=', roundId)
    .forUpdate('round')
    .executeTakeFirstOrThrow()
  if (round.publishedAt) return 'published'
  if (!round.openedAt || round.endedAt) return 'not-open'
  await giveUpSilent(tx, { roundId, at })
  const running = await tx
    .selectFrom('connect.run')
    .select('id')
    .where('roundId', '=', roundId)
    .where('finishedAt', 'is', null)
    .executeTakeFirst()
  if (running) return 'running-already'
  const { id } = await tx
    .insertInto('connect.run')
    .values({ roundId, askedBy: by, askedAt: at, timeLimitSeconds })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recordAct(tx, { act: 'connect.match', by, on: { kind: 'round', id: roundId }, at })
  await doLater(tx, matchJob, { runId: id })
  return 'asked'
}

/** A run whose workers all died is over, so that another can be asked for. */
async function giveUpSilent(tx: Tx, { roundId, at }: { roundId: string; at: Date }): Promise<void> {
  await sql`
    update connect.run set finished_at = ${at}, failure = 'silent'
    where round_id = ${roundId} and finished_at is null
      and coalesce((progress ->> 'at')::timestamptz, asked_at)
        + make_interval(mins => ${silentMinutes}, secs => time_limit_seconds) < ${at}`.execute(tx)
}
