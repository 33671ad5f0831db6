import type { Db } from '#platform/db.ts'
import { listCampaigns } from '../queries.ts'
import { type CampaignStanding, listStandings } from '../standing.ts'

/** Lists all campaigns with how they stand, the newest first. Three queries. */
export const listAll = async (db: Db): Promise<CampaignStanding[]> =>
  await listStandings(db, await listCampaigns(db))
