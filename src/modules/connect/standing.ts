import { type Expression, sql } from 'kysely'
import { listDone } from '#platform/audit.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import type { Campaign } from './campaign.ts'
import type { Round } from './round.ts'

/** What has become of the last matching of a round. */
export type Matching = 'none' | 'running' | 'matched' | 'stopped' | 'failed'

export type RoundStanding = Pick<
  Round,
  'number' | 'theme' | 'beginsOn' | 'endsOn' | 'publishedAt' | 'closedAt'
> & {
  matching: Matching
  /** Who waits for another match while people meet. */
  waiting: number
  /** Meetings that nobody is in any more. */
  fellApart: number
}

/** How a campaign stands: who takes part, and how far each round has come. */
export type CampaignStanding = {
  campaign: Campaign
  /** Who has joined and not left, those who pause among them. */
  joined: number
  /** Members were told by a letter that it is open. */
  isTold: boolean
  rounds: readonly RoundStanding[]
}

/** As much of it as decides what an organiser does next. */
export type RunnableStanding = Omit<CampaignStanding, 'campaign'> & {
  campaign: Pick<Campaign, 'slug' | 'openedAt' | 'endedAt'>
}

type Row = RoundStanding & { campaignId: string }

/** The act of telling members that a campaign is open: once for each, so that it stands for what was done. */
export const tellingAct = 'connect.tellMembers'

/** Finds how campaigns stand. Three queries, however many. */
export async function listStandings(db: Db, campaigns: readonly Campaign[]): Promise<CampaignStanding[]> {
  const ids = campaigns.map(({ id }) => id)
  const slugs = campaigns.map(({ slug }) => slug)
  const [rounds, joined, told] = await Promise.all([
    listRoundStandings(db, ids),
    countJoined(db, ids),
    slugs.length === 0 ? new Set() : listDone(db, { act: tellingAct, kind: 'campaign', ids: slugs }),
  ])
  return campaigns.map((campaign) => ({
    campaign,
    joined: joined.get(campaign.id) ?? 0,
    isTold: told.has(campaign.slug),
    rounds: rounds.filter(({ campaignId }) => campaignId === campaign.id),
  }))
}

async function listRoundStandings(db: Db, campaignIds: readonly string[]): Promise<Row[]> {
  const ours = sql<boolean>`round.campaign_id = any(${[...campaignIds]}::uuid[])`
  const { rows } = await roundStandings(ours).execute(db)
  return rows
}

/** How rounds stand, as a query. */
export const roundStandings = (which: Expression<boolean>) => sql<Row>`
    select round.campaign_id, round.number, round.theme, round.begins_on, round.ends_on, round.published_at,
      round.closed_at,
      case
        when run.id is null then 'none'
        when run.finished_at is null then 'running'
        when run.failure is not null then 'failed'
        when run.plan is null then 'stopped'
        else 'matched'
      end as matching,
      (select count(*) from connect.waiting
        where round_id = round.id and matched_at is null and round.closed_at is null)::int as waiting,
      (select count(*) from connect.meeting
        where round_id = round.id and cancelled_at is not null and round.closed_at is null)::int as fell_apart
    from connect.round
    left join lateral (
      select id, finished_at, failure, plan from connect.run
      where round_id = round.id order by asked_at desc, id limit 1
    ) as run on true
    where ${which}
    order by round.number`

async function countJoined(db: Db, campaignIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('connect.participation')
    .select(['campaignId', (e) => e.fn.countAll<number>().as('count')])
    .where(sql<boolean>`campaign_id = any(${[...campaignIds]}::uuid[])`)
    .where('leftAt', 'is', null)
    .groupBy('campaignId')
    .execute()
  return new Map(rows.map(({ campaignId, count }) => [campaignId, count]))
}

/** The round that people are in: introduced, and not closed. */
export const roundUnderWay = (rounds: readonly RoundStanding[]) =>
  rounds.find(({ publishedAt, closedAt }) => publishedAt !== null && closedAt === null)

/** The round that is to be matched next. */
export const roundToCome = <Of extends Pick<Round, 'publishedAt' | 'closedAt'>>(rounds: readonly Of[]) =>
  rounds.find(isToCome)

/** Nobody has been introduced in it yet, and it is not closed. */
export const isToCome = ({ publishedAt, closedAt }: Pick<Round, 'publishedAt' | 'closedAt'>): boolean =>
  publishedAt === null && closedAt === null

/** Rounds in which nobody may be introduced any more. */
export const isOver = ({ endsOn }: Pick<Round, 'endsOn'>, today: Day) => endsOn < today
