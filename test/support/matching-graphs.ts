import type { Problem, Solved } from '#maths/matching/solve/problem.ts'

// Random graphs to be matched, the best that can be had of small ones by trying all, and a sceptic who believes
// neither a plan nor its proof. They share nothing with the solver but its types.

/** Draws whole numbers from 0 up to, but not including, `below`. */
export type Draw = (below: number) => number

/** Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators; 32 bits, as by Bracken. */
export function drawFrom(seed: number): Draw {
  let state = Math.trunc(seed)
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}

/** A graph by its table: what each pair is worth, or -1 where it is forbidden. */
export function graphOf(table: Int32Array, alone: Float64Array): Problem {
  const count = alone.length
  return {
    count,
    alone,
    worth: (a, b) => table[a * count + b] ?? -1,
    worthRow: (a, first, row) => row.set(table.subarray(a * count + first, a * count + first + row.length)),
  }
}

/** What pairs can be worth at most: with few values there are many ties. */
const ranges = [1, 2, 3, 5, 20, 200]
/** How many of ten pairs are allowed. */
const shares = [1, 2, 3, 5, 8, 10]

/**
 * Invents a graph: dense or with few pairs, with many ties or none, some in clusters that hold together (so that odd
 * sets nest), some where to be left over costs nothing, some where it costs more than all else, for some more than for
 * others.
 */
export function inventGraph(draw: Draw, most: { fewest: number; most: number }): Problem {
  const count = most.fewest + draw(most.most - most.fewest + 1)
  const [range, share] = [ranges[draw(ranges.length)] ?? 1, shares[draw(shares.length)] ?? 1]
  const clusters = draw(3) === 0 ? 1 + draw(4) : count
  const table = new Int32Array(count * count).fill(-1)
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count; b += 1) {
      if (draw(10) >= share) continue
      const worth = (range === 1 ? 1 : draw(range + 1)) + (a % clusters === b % clusters ? 3 * range : 0)
      table[a * count + b] = worth
      table[b * count + a] = worth
    }
  return graphOf(table, inventLosses(draw, count, range))
}

function inventLosses(draw: Draw, count: number, range: number): Float64Array {
  const band = 1 + 4 * range * count
  const kind = draw(4)
  return Float64Array.from({ length: count }, () => {
    if (kind === 0) return 0
    if (kind === 1) return -band
    return kind === 2 ? -draw(2 * range + 1) : -(2 * band * band + band * draw(3))
  })
}

/** What the best plan of a small graph is worth, in half points, by trying all. */
export function tryAll({ count, worth, alone }: Problem): number {
  const best = new Float64Array(2 ** count).fill(Number.NEGATIVE_INFINITY)
  best[0] = 0
  for (let group = 1; group < best.length; group += 1) {
    const a = 31 - Math.clz32(group)
    const rest = group - 2 ** a
    let most = (best[rest] ?? 0) + (alone[a] ?? 0)
    for (let b = 0; b < a; b += 1) {
      if (((rest >> b) & 1) === 0 || worth(a, b) < 0) continue
      most = Math.max(most, (best[rest - 2 ** b] ?? 0) + 2 * worth(a, b))
    }
    best[group] = most
  }
  return best.at(-1) ?? 0
}

/** What a plan is worth in half points; throws where it is none. */
export function sumUp({ worth, alone }: Problem, mates: Int32Array): number {
  let sum = 0
  for (const [a, b] of mates.entries()) {
    if (b === -1) sum += alone[a] ?? 0
    else if (b === a || mates[b] !== a) throw new Error(`${a} is with ${b}, who is with ${mates[b]}`)
    else if (worth(a, b) < 0) throw new Error(`${a} may not meet ${b}`)
    else sum += worth(a, b)
  }
  return sum
}

/** Says what is wrong with a plan that is called best, or with its prices; nothing where they hold. */
export function findFlaw(problem: Problem, solved: Solved): string | undefined {
  const { mates, prices, oddSets, halfPrices } = solved
  if (mates.length !== problem.count) return 'not everybody is in the plan'
  const worth = sumUp(problem, mates)
  const flaw =
    findUnfairSet(problem, solved) ??
    findUncovered(problem, solved) ??
    findUncovered(problem, { prices: halfPrices, oddSets: [] })
  if (flaw !== undefined) return flaw
  const paid = oddSets.reduce((sum, { members, price }) => sum + (price * (members.length - 1)) / 2, 0)
  const bound = sum(prices) + paid
  if (bound !== worth) return `worth ${worth}, but the prices allow ${bound}`
  return sum(halfPrices) < worth ? 'prices without odd sets that allow less than there is' : undefined
}

/** Says what is wrong with the prices of a plan that was broken off. */
export const findLoose = (problem: Problem, { prices, oddSets }: Solved): string | undefined =>
  findUncovered(problem, { prices, oddSets })

const sum = (values: Float64Array) => values.reduce((all, each) => all + each, 0)

function findUnfairSet({ count }: Problem, { oddSets }: Solved): string | undefined {
  for (const { members, price } of oddSets) {
    if (new Set(members).size !== members.length || members.some((each) => each < 0 || each >= count))
      return 'an odd set that holds somebody twice, or a stranger'
    if (members.length < 3 || members.length % 2 === 0) return `an odd set of ${members.length}`
    if (price <= 0 || !Number.isInteger(price)) return `an odd set that pays ${price}`
  }
  return undefined
}

function findUncovered(
  { count, worth, alone }: Problem,
  { prices, oddSets }: Pick<Solved, 'prices' | 'oddSets'>,
): string | undefined {
  const held = oddSets.map(({ members }) => new Set(members))
  for (let a = 0; a < count; a += 1) {
    const own = prices[a] ?? Number.NaN
    if (!Number.isInteger(own)) return `${a} pays ${own}`
    if (own < (alone[a] ?? 0)) return `${a} pays less than being left over costs`
    for (let b = a + 1; b < count; b += 1) {
      const missing = 2 * worth(a, b) - own - (prices[b] ?? 0)
      if (worth(a, b) < 0 || missing <= 0) continue
      const shared = oddSets.reduce(
        (all, { price }, at) => all + (held[at]?.has(a) && held[at].has(b) ? price : 0),
        0,
      )
      if (missing > shared) return `${a} and ${b} are not covered: ${missing - shared} missing`
    }
  }
  return undefined
}
