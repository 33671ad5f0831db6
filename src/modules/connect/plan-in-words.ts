import type { Plan } from '#maths/matching/index.ts'
import { countedPeople, groupsInWords } from './counted.ts'

type Counts = Pick<Plan, 'pairs' | 'trios' | 'unmatched' | 'matched'>

/** "118 people in 59 pairs; 2 people sit out." */
export function planInWords({ pairs, trios, unmatched, matched }: Counts): string {
  if (matched === 0) return 'Nobody could be matched.'
  const groups = groupsInWords({ pairs: pairs.length, trios: trios.length })
  const out = unmatched.length
  return `${countedPeople(matched)} in ${groups}; ${out === 0 ? 'nobody sits' : `${countedPeople(out)} ${out === 1 ? 'sits' : 'sit'}`} out.`
}

/**
 * How good a plan is, in words that hold whatever anybody wished in confidence: the bound is that of the round as if
 * nobody had asked not to meet somebody, and nobody had been put together by hand.
 */
export function qualityInWords({
  value,
  bound,
  proved,
}: {
  value: number
  bound: number
  proved: boolean
}): string {
  const points = `The plan is worth ${inPoints(value)}, of ${inPoints(bound)} at most.`
  if (proved) return `${points} Nothing better exists.`
  const share = shareMissing({ value, bound })
  return share === 0 ? points : `${points} That is within ${inShare(share)} of the best.`
}

/** What may be missing to the best plan, as a share of this one. */
export const shareMissing = ({ value, bound }: { value: number; bound: number }): number =>
  value === 0 ? 0 : Math.max(0, (bound - value) / value)

export const inPoints = (points: number) =>
  points === 1 ? '1 point' : `${points.toLocaleString('en-GB', { maximumFractionDigits: 1 })} points`

/** "0.02%", and never nought for what is more than nought. */
export const inShare = (share: number) =>
  share > 0 && share < 0.0001
    ? 'less than 0.01%'
    : `${(share * 100).toLocaleString('en-GB', { maximumFractionDigits: 2 })}%`
