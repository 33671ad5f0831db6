import type { Round as Problem } from '#maths/matching/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { type Campaign, isOpen } from './campaign.ts'
import { gatherRound, seedOf } from './gather.ts'
import { listCampaigns, listRounds } from './queries.ts'
import type { Round } from './round.ts'
import { isToCome, roundToCome } from './standing.ts'

/** A round that can be matched, with all that the engine needs to know of it. */
export type Matchable = {
  campaign: Campaign
  number: number
  problem: Problem
  /** The rounds that are to come, this one first, with what decides between plans of equal worth in each. */
  toCome: readonly { number: number; seed: string }[]
}

/** Why there is none: `of` are the campaigns that there are to choose from. */
export type NotMatchable =
  | { why: 'no-such-campaign' | 'none-open' | 'several-open'; of: readonly string[] }
  | { why: 'not-open' | 'all-published'; of: readonly string[] }
  | { why: 'too-few'; of: readonly string[]; number: number; people: number }

type Asked = {
  /** The word of a campaign's address; without it, the one that is open. */
  slug: string | undefined
  today: Day
}

/**
 * Finds what an organiser would have matched next: the round to come of a campaign, with its people, rules, history and
 * wishes as the room gathers them. It changes nothing.
 */
export async function findMatchable(db: Db, { slug, today }: Asked): Promise<Matchable | NotMatchable> {
  const campaigns = await listCampaigns(db)
  const open = campaigns.filter(isOpen)
  const found = slug === undefined ? open : campaigns.filter((campaign) => campaign.slug === slug)
  const [campaign, ...others] = found
  if (!campaign)
    return slug === undefined
      ? { why: 'none-open', of: slugsOf(campaigns) }
      : { why: 'no-such-campaign', of: slugsOf(campaigns) }
  if (others.length > 0) return { why: 'several-open', of: slugsOf(open) }
  const of = [campaign.slug]
  if (!isOpen(campaign)) return { why: 'not-open', of }
  const rounds = await listRounds(db, campaign.id)
  const round = roundToCome(rounds)
  if (!round) return { why: 'all-published', of }
  const problem = await gatherRound(db, { campaign, round, today })
  const people = problem.people.length
  if (people < 2) return { why: 'too-few', of, number: round.number, people }
  return { campaign, number: round.number, problem, toCome: listToCome(campaign, rounds) }
}

const listToCome = (campaign: Campaign, rounds: readonly Round[]): Matchable['toCome'] =>
  rounds.filter(isToCome).map(({ number }) => ({ number, seed: seedOf(campaign, number) }))

const slugsOf = (campaigns: readonly Campaign[]): string[] => campaigns.map(({ slug }) => slug)
