import { describeWishes, nothingChosen } from '#modules/interest/index.ts'
import type { Viewer } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'

/** Says what a member takes part in, and then what they would like to take part in. Two queries. */
export async function describeTaking(db: Db, { viewer }: { viewer: Viewer }): Promise<string> {
  const taking = await db
    .selectFrom('connect.participation as part')
    .innerJoin('connect.campaign as campaign', 'campaign.id', 'part.campaignId')
    .select('campaign.title')
    .where('part.memberId', '=', viewer.id)
    .where('part.leftAt', 'is', null)
    .where('campaign.openedAt', 'is not', null)
    .where('campaign.endedAt', 'is', null)
    .orderBy('campaign.openedAt')
    .execute()
  const wishes = await describeWishes(db, { viewer })
  if (taking.length === 0) return wishes
  const titles = taking.map(({ title }) => title).join(', ')
  return wishes === nothingChosen ? titles : `${titles}. You would like: ${wishes}`
}
