import { shareMissing } from '../plan-in-words.ts'
import type { Published } from '../published.ts'
import { mustInWords, orderInWords, pointsInWords } from '../rules-in-words.ts'

/** What everybody may know of how a round was matched: figures, rules and what they prove; nobody's name or wish. */
export type Certificate = {
  campaign: string
  round: number
  theme: string
  publishedAt: string
  rules: { must: string[]; order: string[]; points: string[] }
  tookPart: number
  matched: number
  /** Null where it was not worked out in the time there was. */
  couldBeMatchedAtMost: number | null
  pairs: number
  trios: number
  satOut: Record<SitOutKind, number>
  putTogetherByHand: number
  introducedBefore: 0
  value: number
  bound: number
  /** What may be missing to the best plan, as a share of this one. */
  gap: number
  /** Nothing better exists. */
  proved: boolean
  seed: string
  digest: string
}

export type SitOutKind = 'odd' | 'nobody' | 'crowded' | 'unfinished'

/** Writes the certificate of a published round. */
export function certify({
  campaign,
  round,
  rules,
  odd,
  mostMatched,
  openBound,
  evidence,
  byHand,
}: Published): Certificate {
  const { plan } = evidence
  return {
    campaign: campaign.title,
    round: round.number,
    theme: round.theme,
    publishedAt: round.publishedAt.toISOString(),
    rules: {
      must: mustInWords({ rules }),
      order: orderInWords({ rules, odd }),
      points: pointsInWords({ rules }),
    },
    tookPart: plan.matched + plan.unmatched.length,
    matched: plan.matched,
    couldBeMatchedAtMost: mostMatched,
    pairs: plan.pairs.length,
    trios: plan.trios.length,
    satOut: countSatOut(evidence),
    putTogetherByHand: byHand,
    // The database refuses to introduce two people twice.
    introducedBefore: 0,
    value: plan.value,
    bound: openBound,
    gap: shareMissing({ value: plan.value, bound: openBound }),
    proved: plan.proved,
    seed: plan.seed,
    digest: plan.digest,
  }
}

function countSatOut({ plan: { unmatched } }: Published['evidence']): Record<SitOutKind, number> {
  const count = (kind: SitOutKind) => unmatched.filter(({ why }) => why.kind === kind).length
  return {
    odd: count('odd'),
    nobody: count('nobody'),
    crowded: count('crowded'),
    unfinished: count('unfinished'),
  }
}
