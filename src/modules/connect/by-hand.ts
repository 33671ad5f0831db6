import { findNames } from '#modules/people/index.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { idNamed } from '#platform/route.ts'
import { breachesOf } from './breaches.ts'
import type { Campaign } from './campaign.ts'
import { describeSome } from './described.ts'
import { type Two, type Weighed, weighByHand, weighEach } from './hand.ts'
import type { Round } from './round.ts'
import { findPlannedRun } from './runs.ts'

type Named = { id: string; name: string }
type Asked = { campaign: Campaign; round: Round; today: Day; first: string; second: string }

/**
 * Finds what an organiser should know before they put two people together: the cost, the rules broken, and the
 * swap.
 */
export async function findByHand(db: Db, { campaign, round, today, first, second }: Asked) {
  const ids = [idNamed(first, 'member'), idNamed(second, 'member')] as const
  const partners = await findPartners(db, round, ids)
  const names = await findNames(db, [...ids, ...(partners ?? [])])
  const named = (id: string): Named => {
    const name = names.get(id)
    if (name === undefined) throw new NotFound('member')
    return { id, name }
  }
  const described = await describeSome(db, { round, today, ids })
  const [one, other] = ids.map((id) => described.get(id)?.person)
  const changes = [[ids], ...(partners ? [[ids, partners]] : [])]
  const [weighed, swapped] = await weighEach(db, { campaign, round, changes, today })
  if (!weighed) throw new Error('The two were weighed')
  return {
    first: named(ids[0]),
    second: named(ids[1]),
    breaches: one && other ? breachesOf({ one, other, rules: campaign.rules }) : [],
    weighed,
    swap:
      partners && swapped && weighed.ok
        ? { firstNow: named(partners[0]), secondNow: named(partners[1]), weighed: swapped }
        : null,
  }
}

type Swapping = Omit<Asked, 'first' | 'second'> & { ids: Two; partners: Two }

/** What it costs if the two meet, and so do those whom they would have met. */
export const weighSwap = (db: Db, { ids, partners, ...asked }: Swapping): Promise<Weighed> =>
  weighByHand(db, { ...asked, twos: [ids, partners] })

/** Whom two people meet by the plan now; null where one of them is in no pair, or they meet each other. */
export async function findPartners(db: Db, round: Round, [first, second]: Two): Promise<Two | null> {
  const run = await findPlannedRun(db, { roundId: round.id, runId: null })
  const partnerOf = (id: string) =>
    run?.plan.pairs.find((pair) => pair.includes(id))?.find((one) => one !== id)
  const partners = [partnerOf(first), partnerOf(second)] as const
  const [one, other] = partners
  return one && other && one !== second ? [one, other] : null
}
