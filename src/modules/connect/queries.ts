import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type Campaign, isDraft } from './campaign.ts'
import type { Round } from './round.ts'
import { readRules } from './rules.ts'

type CampaignRow = Omit<Campaign, 'rules' | 'odd'> & { rules: unknown; odd: string }

const campaignOf = (row: CampaignRow): Campaign => ({
  ...row,
  rules: readRules(row.rules),
  odd: row.odd === 'pair' ? 'pair' : 'trio',
})

const campaigns = (db: Db) =>
  db
    .selectFrom('connect.campaign')
    .select(['id', 'slug', 'title', 'about', 'rules', 'odd', 'seed', 'openedAt', 'endedAt', 'revision'])

/** Lists all campaigns, the newest first. */
export async function listCampaigns(db: Db): Promise<Campaign[]> {
  return (await campaigns(db).orderBy('madeAt', 'desc').execute()).map(campaignOf)
}

/**
 * Finds a campaign by the word of its address.
 *
 * @throws NotFound when there is none.
 */
export async function findCampaign(db: Db, slug: string | undefined): Promise<Campaign> {
  const row = await campaigns(db)
    .where('slug', '=', slug ?? '')
    .executeTakeFirst()
  if (!row) throw new NotFound('campaign')
  return campaignOf(row)
}

/** Finds a campaign by its id. */
export const findCampaignById = async (db: Db, id: string): Promise<Campaign> =>
  campaignOf(await campaigns(db).where('id', '=', id).executeTakeFirstOrThrow())

const rounds = (db: Db) =>
  db
    .selectFrom('connect.round')
    .select(['id', 'campaignId', 'number', 'theme', 'characteristic', 'prompts', 'beginsOn', 'endsOn'])
    .select(['publishedAt', 'closedAt', 'runId', 'revision'])

/** Lists the rounds of a campaign in their order. */
export const listRounds = (db: Db, campaignId: string): Promise<Round[]> =>
  rounds(db).where('campaignId', '=', campaignId).orderBy('number').execute()

/**
 * Finds a round by its number in a campaign.
 *
 * @throws NotFound when there is none.
 */
export async function findRound(
  db: Db,
  { campaignId, number }: { campaignId: string; number: string | undefined },
): Promise<Round> {
  const row = /^\d{1,2}$/.test(number ?? '')
    ? await rounds(db)
        .where('campaignId', '=', campaignId)
        .where('number', '=', Number(number))
        .executeTakeFirst()
    : undefined
  if (!row) throw new NotFound('round')
  return row
}

/** Finds a round by its id, and its campaign. */
export async function findRoundById(db: Db, id: string): Promise<{ campaign: Campaign; round: Round }> {
  const round = await rounds(db).where('id', '=', id).executeTakeFirstOrThrow()
  const row = await campaigns(db).where('id', '=', round.campaignId).executeTakeFirstOrThrow()
  return { campaign: campaignOf(row), round }
}

/** Lists the rounds in which people have been introduced and that are not closed. */
export async function listRoundsUnderWay(db: Db): Promise<string[]> {
  const found = await db
    .selectFrom('connect.round')
    .select('id')
    .where('publishedAt', 'is not', null)
    .where('closedAt', 'is', null)
    .execute()
  return found.map(({ id }) => id)
}

/**
 * Finds a campaign that members may know of.
 *
 * @throws NotFound while it is being prepared, as if it were not there.
 */
export async function findOpenedCampaign(db: Db, slug: string | undefined): Promise<Campaign> {
  const campaign = await findCampaign(db, slug)
  if (isDraft(campaign)) throw new NotFound('campaign')
  return campaign
}
