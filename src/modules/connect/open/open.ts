import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { DoLater } from '#platform/jobs.ts'
import { askToJoinJob } from '../ask-to-join/job.ts'

type Ask = { campaign: { id: string; slug: string }; by: string; at: Date; doLater: DoLater }

/**
 * Opens a campaign: from now on members see it and may join, and whoever had said before that they were interested is
 * asked by one mail. Pressed twice, it is opened once.
 */
export function open(db: Db, { campaign, by, at, doLater }: Ask): Promise<'opened' | 'open-already'> {
  return db.transaction().execute(async (tx) => {
    const opened = await tx
      .updateTable('connect.campaign')
      .set({ openedAt: at })
      .where('id', '=', campaign.id)
      .where('openedAt', 'is', null)
      .executeTakeFirst()
    if (opened.numUpdatedRows === 0n) return 'open-already'
    await recordAct(tx, { act: 'connect.open', by, on: { kind: 'campaign', id: campaign.slug }, at })
    await doLater(tx, askToJoinJob, { campaignId: campaign.id })
    return 'opened'
  })
}
