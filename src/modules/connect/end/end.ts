import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'

type Ask = { campaign: { id: string; slug: string }; thanks: string; by: string; at: Date }
export type Outcome = 'ended' | 'not-open' | 'round-open'

/** Ends a campaign, with thanks to all who took part. A round in which people still meet is closed first. */
export function end(db: Db, { campaign, thanks, by, at }: Ask): Promise<Outcome> {
  return db.transaction().execute(async (tx) => {
    const held = await tx
      .selectFrom('connect.campaign')
      .select(['openedAt', 'endedAt'])
      .where('id', '=', campaign.id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (held.openedAt === null || held.endedAt !== null) return 'not-open'
    const underWay = await tx
      .selectFrom('connect.round')
      .select('number')
      .where('campaignId', '=', campaign.id)
      .where('publishedAt', 'is not', null)
      .where('closedAt', 'is', null)
      .executeTakeFirst()
    if (underWay) return 'round-open'
    await tx
      .updateTable('connect.campaign')
      .set({ endedAt: at, thanks })
      .where('id', '=', campaign.id)
      .execute()
    await recordAct(tx, { act: 'connect.end', by, on: { kind: 'campaign', id: campaign.slug }, at })
    return 'ended'
  })
}
