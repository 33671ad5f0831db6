import { forbidden, type Worth } from '../pair-worth.ts'
import { type Guests, wordsOf } from './guests.ts'
import { leastAlike } from './least.ts'
import { type Meetings, priceMeetings } from './prices.ts'
import type { Sizes } from './sizes.ts'

type Known = {
  guests: Guests
  sizes: Sizes
  rotations: number
  repeats: number
  value: number
  /** Nobody is without a table. */
  everybody: boolean
}

/** What no seating goes beyond: fewer alike at one table, or more points with as few repeats. */
export function boundSeating(known: Known): { leastAlike: number; bound: number } {
  const { guests, sizes, rotations } = known
  if (guests.count < 2) return { leastAlike: 0, bound: 0 }
  const { parts, organisations } = wordsOf(guests)
  const alikeParts = leastAlike(parts, sizes.length)
  const bounds = boundWith(known, 0, 0)
  // So many of one part sit together at least: what points for differing parts that costs no seating can have.
  if (known.everybody && guests.forPart > 0) bounds.push(...boundWith(known, guests.forPart, alikeParts))
  return {
    leastAlike: rotations * (alikeParts + leastAlike(organisations, sizes.length)),
    bound: Math.min(...bounds),
  }
}

/** Bounds where all of one part are worth more `points` to each other: at least `least` in a rotation give it back. */
function boundWith(known: Known, points: number, least: number): number[] {
  const { guests, sizes, rotations, repeats, value } = known
  const back = points * least
  const worth: Worth = (a, b) => {
    const pair = a * guests.count + b
    const own = guests.value[pair] ?? forbidden
    return own === forbidden || points === 0 || !guests.sharePart(a, b) ? own : own + points
  }
  const meet = (times: number, again: number): Meetings => ({
    count: guests.count,
    worth,
    least: times * ((sizes.at(-1) ?? 0) - 1),
    // In each rotation, all who sit at a larger table meet one more.
    more: Array.from({ length: times }, () => ({ people: countAtLarger(sizes), more: 1 })),
    again,
  })
  const all = priceMeetings(meet(rotations, repeats), value + rotations * back).bound - rotations * back
  if (repeats === 0) return [all]
  // Where many meet again, each rotation on its own says more.
  const one = priceMeetings(meet(1, 0), Math.ceil(value / rotations) + back).bound - back
  return [all, rotations * one]
}

const countAtLarger = (sizes: Sizes) => {
  const [largest = 0] = sizes
  return largest === sizes.at(-1) ? 0 : sizes.filter((size) => size === largest).length * largest
}
