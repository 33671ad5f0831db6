import type { Odd, Rules } from '#maths/matching/index.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type Campaign, isDraft } from './campaign.ts'
import type { Evidence } from './evidence.ts'
import { findCampaign, findRound } from './queries.ts'
import type { Round } from './round.ts'
import { readRules } from './rules.ts'

/** A round in which people were introduced, with the matching that was published. */
export type Published = {
  campaign: Campaign
  round: Round & { publishedAt: Date }
  rules: Rules
  odd: Odd
  mostMatched: number | null
  openBound: number
  evidence: Evidence
  /** How many pairs were put together by hand. */
  byHand: number
}

/**
 * Finds a published round by the words of its address.
 *
 * @throws NotFound for one in which nobody has been introduced yet, as if it were not there.
 */
export async function findPublished(
  db: Db,
  { campaign: slug, round: number }: Readonly<Record<string, string>>,
): Promise<Published> {
  const campaign = await findCampaign(db, slug)
  const round = await findRound(db, { campaignId: campaign.id, number })
  const { publishedAt, runId } = round
  if (isDraft(campaign) || publishedAt === null || runId === null) throw new NotFound('certificate')
  const run = await db
    .selectFrom('connect.run')
    .select(['rules', 'odd', 'mostMatched', 'openBound', 'evidence'])
    .select((e) =>
      e
        .selectFrom('connect.handLock')
        .select(e.fn.countAll<number>().as('count'))
        .where('roundId', '=', round.id)
        .where('takenBackAt', 'is', null)
        .as('byHand'),
    )
    .where('id', '=', runId)
    .executeTakeFirst()
  if (!run?.evidence) throw new NotFound('certificate')
  return {
    campaign,
    round: { ...round, publishedAt },
    rules: readRules(run.rules),
    odd: run.odd === 'pair' ? 'pair' : 'trio',
    mostMatched: run.mostMatched,
    openBound: run.openBound ?? 0,
    // Only the job that matches writes it, and always whole.
    evidence: run.evidence as unknown as Evidence,
    byHand: run.byHand ?? 0,
  }
}
