import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import type { DoLater } from '#platform/jobs.ts'
import { findPartners, weighSwap } from '../by-hand.ts'
import type { Campaign } from '../campaign.ts'
import type { NotTogether, Two } from '../hand.ts'
import { type KeepOutcome, keepLocks } from '../keep-locks.ts'
import type { Round } from '../round.ts'

type Ask = {
  campaign: Campaign
  round: Round
  two: Two
  reason: string
  by: string
  at: Date
  doLater: DoLater
}

/** Has two people of two pairs meet each other, and those whom they would have met too. */
export async function swap(
  db: Db,
  { campaign, round, two, reason, by, at, doLater }: Ask,
): Promise<KeepOutcome | NotTogether> {
  const partners = await findPartners(db, round, two)
  if (!partners) return 'stale'
  const weighed = await weighSwap(db, { campaign, round, today: dayOf(at), ids: two, partners })
  if (!weighed.ok) return weighed.why
  const twos = [two, partners]
  const cost = weighed.cost.points
  return await keepLocks(db, { roundId: round.id, twos, act: 'connect.swap', reason, cost, by, at, doLater })
}
