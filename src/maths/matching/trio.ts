import { solveExact } from './solve/exact.ts'
import type { Problem, Solved } from './solve/problem.ts'

/** Three people by their numbers. */
export type Three = readonly [number, number, number]

export type WithTrio = {
  three: Three | null
  mates: Int32Array
  /** Every trio that could be better was tried. */
  isBest: boolean
}

/** Up to so many people every trio that may be part of the best plan is tried. */
const mostTried = 201

/**
 * Goes from a plan of pairs that leaves an odd one over to one with a trio. The prices that cover all pairs also cover
 * every trio, which is worth half the sum of its pairs: so trios are tried in the order of what they lose by them, each
 * with the best pairs of all others, until the next would lose more than the best plan so far.
 */
export function addTrio(problem: Problem, solved: Solved, mayGoOn: () => boolean): WithTrio {
  const attached = attach(problem, solved)
  if (problem.count > mostTried) return { ...attached, isBest: false }
  const { halfPrices } = solved
  let best = attached
  let least = lossOf(problem, halfPrices, best)
  for (const { three, loss } of listTrios(problem, halfPrices, least)) {
    if (loss >= least) break
    if (!mayGoOn()) return { ...best, isBest: false }
    const tried = { three, mates: solveOthers(problem, halfPrices, three) }
    const lost = lossOf(problem, halfPrices, tried)
    if (lost >= least) continue
    least = lost
    best = tried
  }
  return { ...best, isBest: true }
}

type Found = { three: Three | null; mates: Int32Array }

/** What a plan loses by prices that cover everything, in half points: the best one loses least. */
function lossOf({ worth, alone }: Problem, prices: Float64Array, { three, mates }: Found): number {
  const sum = prices.reduce((all, price) => all + price, 0)
  let gained = three ? worthOfThree(worth, three) : 0
  for (const [a, b] of mates.entries()) {
    if (b > a) gained += 2 * worth(a, b)
    else if (b === -1 && !three?.includes(a)) gained += alone[a] ?? 0
  }
  return sum - gained
}

const worthOfThree = (worth: Problem['worth'], [a, b, c]: Three) => worth(a, b) + worth(b, c) + worth(a, c)

/** Joins one of those who are left over to the pair where it gains most. */
function attach({ worth, count }: Problem, { mates }: Solved): Found {
  let [most, found]: [number, Three | null] = [Number.NEGATIVE_INFINITY, null]
  for (let x = 0; x < count; x += 1) {
    if (mates[x] !== -1) continue
    for (let a = 0; a < count; a += 1) {
      const b = mates[a] ?? -1
      if (b < a || worth(x, a) < 0 || worth(x, b) < 0) continue
      const gain = worth(x, a) + worth(x, b) - worth(a, b)
      if (gain <= most) continue
      most = gain
      found = [x, a, b]
    }
  }
  const changed = mates.slice()
  for (const one of found ?? []) changed[one] = -1
  return { three: found, mates: changed }
}

/** Every trio whose people may all meet, by what it loses, as far as that is less than a plan that is known. */
function listTrios({ count, worth }: Problem, prices: Float64Array, below: number) {
  const found: { three: Three; loss: number }[] = []
  const slack = (a: number, b: number, value: number) => (prices[a] ?? 0) + (prices[b] ?? 0) - 2 * value
  for (let a = 0; a < count; a += 1)
    for (let b = a + 1; b < count; b += 1) {
      const ab = worth(a, b)
      if (ab < 0) continue
      // A trio loses half of what its three pairs would lose.
      const lost = slack(a, b, ab)
      if (lost / 2 >= below) continue
      for (let c = b + 1; c < count; c += 1) {
        const [ac, bc] = [worth(a, c), worth(b, c)]
        if (ac < 0 || bc < 0) continue
        const loss = (lost + slack(a, c, ac) + slack(b, c, bc)) / 2
        if (loss < below) found.push({ three: [a, b, c], loss })
      }
    }
  return found.toSorted((one, other) => one.loss - other.loss)
}

/** The best pairs of all others. */
function solveOthers(problem: Problem, prices: Float64Array, three: Three): Int32Array {
  const others = Int32Array.from({ length: problem.count - 3 })
  let at = 0
  for (let number = 0; number < problem.count; number += 1) {
    if (three.includes(number)) continue
    others[at] = number
    at += 1
  }
  const worth: Problem['worth'] = (a, b) => problem.worth(others[a] ?? 0, others[b] ?? 0)
  const solved = solveExact(
    {
      count: others.length,
      worth,
      worthRow: (a, first, row) => {
        for (let place = 0; place < row.length; place += 1) row[place] = worth(a, first + place)
      },
      alone: Float64Array.from(others, (number) => problem.alone[number] ?? 0),
    },
    () => true,
    Float64Array.from(others, (number) => prices[number] ?? 0),
  )
  const mates = new Int32Array(problem.count).fill(-1)
  for (const [a, b] of solved.mates.entries()) if (b !== -1) mates[others[a] ?? 0] = others[b] ?? -1
  return mates
}
