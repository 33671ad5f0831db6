import { joinAll, layCampaign as layPrepared, matchAllAsked } from '#test/campaigns.ts'
import type { TestHouse } from '#test/house.ts'

/** A campaign whose first round was matched and published, with the files that prove it. */
export async function findCampaign(house: TestHouse): Promise<Readonly<Record<string, string>>> {
  const { db, clock } = house
  const campaign = await layPrepared(house, { slug: 'five-conversations' })
  const parts = await db.selectFrom('system.part').select('id').limit(2).execute()
  const names = ['Ines Test-Joined', 'Jon Test-Joined', 'Kia Test-Joined', 'Leo Test-Joined']
  await joinAll(house, { campaignId: campaign.id, names, partOf: (index) => parts[index % 2]?.id })
  const [roundId = ''] = campaign.roundIds
  const { id: runId } = await db
    .insertInto('connect.run')
    .values({ roundId, askedAt: clock.now() })
    .returning('id')
    .executeTakeFirstOrThrow()
  await matchAllAsked(house)
  await db
    .updateTable('connect.round')
    .set({ publishedAt: clock.now(), runId })
    .where('id', '=', roundId)
    .execute()
  return { campaign: campaign.slug, round: '1', evidence: 'people.csv' }
}
