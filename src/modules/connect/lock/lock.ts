import { dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import type { DoLater } from '#platform/jobs.ts'
import type { Campaign } from '../campaign.ts'
import { type NotTogether, type Two, weighByHand } from '../hand.ts'
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

/** Puts two people together by hand, whatever the plan says of them, and has the round matched anew around them. */
export async function lock(
  db: Db,
  { campaign, round, two, reason, by, at, doLater }: Ask,
): Promise<KeepOutcome | NotTogether> {
  const weighed = await weighByHand(db, { campaign, round, twos: [two], today: dayOf(at) })
  if (!weighed.ok) return weighed.why
  const cost = weighed.cost.points
  return await keepLocks(db, {
    roundId: round.id,
    twos: [two],
    act: 'connect.lock',
    reason,
    cost,
    by,
    at,
    doLater,
  })
}
