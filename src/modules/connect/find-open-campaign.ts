import type { Db } from '#platform/db.ts'

export type OpenCampaign = { slug: string; title: string }

/** Finds the campaign that members can take part in now, the one that was opened last; null where none is open. */
export async function findOpenCampaign(db: Db): Promise<OpenCampaign | null> {
  const row = await db
    .selectFrom('connect.campaign')
    .select(['slug', 'title'])
    .where('openedAt', 'is not', null)
    .where('endedAt', 'is', null)
    .orderBy('openedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}
