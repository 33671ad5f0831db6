import type { Worth } from '../pair-worth.ts'

/** How many others everybody meets, and what each two are worth: what a bound on any plan needs to know. */
export type Meetings = {
  readonly count: number
  /** Whole points; less than 0 for two who may not meet. */
  readonly worth: Worth
  /** How many others everybody meets at least. */
  readonly least: number
  /** Times at which `people`, whoever they are, meet `more` others than that (fewer, if negative). */
  readonly more: readonly { people: number; more: number }[]
  /** How often two people meet who have met before. */
  readonly again: number
}

/** Prices in parts of a point, and the bound in whole points that follows from them. */
export type Priced = { readonly scale: number; readonly prices: Int32Array; readonly bound: number }

const scale = 16
const mostStages = 8
const sweeps = 40
/** Pairs so many points from mattering are left out of a stage: no price falls by more than half of that in one. */
const margin = 16

/**
 * Finds prices of people that bound what any plan of such meetings is worth: half of every pair's worth is paid by each
 * of the two, at a price for each meeting, and what a pair is worth beyond the two prices is paid once. Any prices give
 * a bound. These go down from a rough guess, in steps sized by how far a plan of `known` worth still is.
 *
 * Method: subgradient steps (B. T. Polyak, "Minimization of unsmooth functionals", 1969).
 */
export function priceMeetings(meetings: Meetings, known: number): Priced {
  let prices = startPrices(meetings)
  let near = listNear(meetings, prices)
  let best: Priced = { scale, prices, bound: near.bound }
  let length = 1
  const stages = meetings.count > 4_000 ? 2 : mostStages
  for (let stage = 0; stage < stages && best.bound > known; stage += 1) {
    prices = descend(meetings, near, { from: best.prices, known, length })
    near = listNear(meetings, prices)
    best = { scale, prices, bound: near.bound }
    length *= 0.7
  }
  return best
}

/** Half of the last of the best meetings that somebody could have, as a look at some of the others has it. */
function startPrices({ count, worth, least }: Meetings): Int32Array {
  const stride = Math.ceil(count / 500)
  const row = new Int32Array(Math.ceil(count / Math.max(1, stride)))
  const rank = Math.max(0, row.length - Math.max(1, Math.round(least / stride)))
  return Int32Array.from({ length: count }, (_, index) => {
    for (let look = 0; look < row.length; look += 1) row[look] = worth(index, look * stride)
    row.sort()
    return Math.max(0, ((row[rank] ?? 0) * scale) >> 1)
  })
}

/** Pairs that pay more than their prices, or nearly, and the bound over all pairs. */
type Near = { ones: Int32Array; others: Int32Array; worths: Int32Array; bound: number }

function listNear(meetings: Meetings, prices: Int32Array): Near {
  const { count, worth } = meetings
  const [ones, others, worths]: [number[], number[], number[]] = [[], [], []]
  let excess = 0
  let most = 0
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count; b += 1) {
      const points = worth(a, b)
      const over = points * scale - (prices[a] ?? 0) - (prices[b] ?? 0)
      if (over <= -margin * scale || points < 0) continue
      ones.push(a)
      others.push(b)
      worths.push(points)
      if (over > 0) excess += over
      if (over > most) most = over
    }
  const paid = payMeetings(meetings, prices, new Float64Array(count)) + excess + meetings.again * most
  return {
    ones: Int32Array.from(ones),
    others: Int32Array.from(others),
    worths: Int32Array.from(worths),
    bound: Math.floor(paid / scale),
  }
}

/** What the prices of all meetings sum up to; `slope` becomes the number of everybody's meetings. */
function payMeetings({ count, least, more }: Meetings, prices: Int32Array, slope: Float64Array): number {
  slope.fill(least)
  let sum = least * prices.reduce((all, price) => all + price, 0)
  if (more.length === 0) return sum
  const ranked = Int32Array.from({ length: count }, (_, index) => index).sort(
    (one, other) => (prices[other] ?? 0) - (prices[one] ?? 0) || one - other,
  )
  // Whoever they are: the dearest, or, if they meet fewer, the cheapest.
  for (const times of more)
    for (const index of times.more > 0 ? ranked.slice(0, times.people) : ranked.slice(count - times.people)) {
      sum += times.more * (prices[index] ?? 0)
      slope[index] = (slope[index] ?? 0) + times.more
    }
  return sum
}

type Descent = { from: Int32Array; known: number; length: number }

/** Takes some steps down, looking at near pairs only, and gives the best prices on the way. */
function descend(meetings: Meetings, near: Near, { from, known, length }: Descent): Int32Array {
  const slope = new Float64Array(meetings.count)
  const prices = from.slice()
  let [best, lowest] = [from, Number.POSITIVE_INFINITY]
  let [step, stuck] = [length, 0]
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const bound = payMeetings(meetings, prices, slope) + payExcess(meetings, near, { prices, slope })
    stuck = bound < lowest ? 0 : stuck + 1
    if (bound < lowest) [best, lowest] = [prices.slice(), bound]
    const steep = slope.reduce((sum, each) => sum + each * each, 0)
    if (steep === 0) break
    const walk = (step * Math.max(scale, bound - known * scale)) / steep
    for (let index = 0; index < prices.length; index += 1)
      prices[index] = Math.max(
        0,
        (from[index] ?? 0) - (margin * scale) / 2,
        Math.round((prices[index] ?? 0) - walk * (slope[index] ?? 0)),
      )
    if (stuck < 8) continue
    step *= 0.6
    stuck = 0
    prices.set(best)
  }
  return best
}

/** What near pairs pay beyond their prices; each takes one from the slope of the two. */
function payExcess(
  meetings: Meetings,
  near: Near,
  { prices, slope }: { prices: Int32Array; slope: Float64Array },
): number {
  const { ones, others, worths } = near
  let excess = 0
  let most = 0
  for (let pair = 0; pair < ones.length; pair += 1) {
    const a = ones[pair] ?? 0
    const b = others[pair] ?? 0
    const over = (worths[pair] ?? 0) * scale - (prices[a] ?? 0) - (prices[b] ?? 0)
    if (over <= 0) continue
    excess += over
    if (over > most) most = over
    slope[a] = (slope[a] ?? 0) - 1
    slope[b] = (slope[b] ?? 0) - 1
  }
  return excess + meetings.again * most
}
