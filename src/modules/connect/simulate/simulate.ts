import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { DoLater } from '#platform/jobs.ts'
import { simulateJob } from './job.ts'

type Ask = { campaign: { id: string; slug: string }; by: string; at: Date; doLater: DoLater }

/** So long after it was asked for a trial is taken to be dead. */
const longestMinutes = 30

/** Has a campaign tried out on who is there now: later, by a worker; one trial at a time. */
export function simulate(db: Db, { campaign, by, at, doLater }: Ask): Promise<'asked' | 'running-already'> {
  return db.transaction().execute(async (tx) => {
    await tx.selectFrom('connect.campaign').select('id').where('id', '=', campaign.id).forUpdate().execute()
    const running = await tx
      .selectFrom('connect.simulation')
      .select('id')
      .where('campaignId', '=', campaign.id)
      .where('finishedAt', 'is', null)
      .where('askedAt', '>', sql<Date>`${at}::timestamptz - make_interval(mins => ${longestMinutes})`)
      .executeTakeFirst()
    if (running) return 'running-already'
    const { id } = await tx
      .insertInto('connect.simulation')
      .values({ campaignId: campaign.id, askedBy: by, askedAt: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordAct(tx, { act: 'connect.simulate', by, on: { kind: 'campaign', id: campaign.slug }, at })
    await doLater(tx, simulateJob, { simulationId: id })
    return 'asked'
  })
}
