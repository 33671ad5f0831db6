import { forbidden } from '../pair-worth.ts'
import { pairUp, readHalves } from './halves.ts'
import { type Edges, nearestEdges } from './nearest.ts'
import { findUncovered } from './pricing.ts'
import type { Problem, Solved } from './problem.ts'
import { Search } from './search.ts'
import { SparseAssignment } from './sparse.ts'

/** Up to so many people, what all pairs are worth is held in a table: 64 MB at most. */
const mostInTable = 4_096

/** A graph that was solved, with what it takes to solve it again when a few have gone. */
export type Base = {
  readonly solved: Solved
  readonly problem: Problem
  readonly assignment: SparseAssignment
  /** The edges that the searches know. */
  edges?: Edges | undefined
}

/**
 * Solves a graph exactly: on few of its pairs first, then proved on all. Prices that cover all pairs already (in half
 * points, as in a plan), though they are not the best ones, make it faster.
 */
export const solveExact = (asked: Problem, mayGoOn: () => boolean, known?: Float64Array): Solved =>
  solveBase(asked, mayGoOn, known).solved

/** Solves a graph exactly, and keeps what is worth keeping. */
export function solveBase(asked: Problem, mayGoOn: () => boolean, known?: Float64Array): Base {
  const problem = asked.count <= mostInTable ? tabled(asked) : asked
  const assignment = new SparseAssignment(problem)
  const isDone = assignment.solve(
    mayGoOn,
    known?.map((price) => Math.floor(price / 2)),
  )
  return mend({ problem, assignment }, { isDone, known, mayGoOn })
}

/** Solves what is left of a graph when some have gone; those stay alone, for nothing. */
export function solveWithout(
  { problem, assignment, edges }: Base,
  gone: ReadonlySet<number>,
  mayGoOn: () => boolean,
): Solved {
  const rest = without(problem, gone)
  const found = assignment.solveWithout(gone, rest, mayGoOn)
  return mend({ problem: rest, assignment: found.assignment, edges }, { isDone: found.isDone, mayGoOn })
    .solved
}

/** The same problem when some have gone. */
export const without = ({ count, worth, worthRow, alone }: Problem, gone: ReadonlySet<number>): Problem => ({
  count,
  alone: alone.map((loss, one) => (gone.has(one) ? 0 : loss)),
  worth: (a, b) => (gone.has(a) || gone.has(b) ? forbidden : worth(a, b)),
  worthRow: (a, first, row) => {
    if (gone.has(a)) {
      row.fill(forbidden)
      return
    }
    worthRow(a, first, row)
    for (const one of gone) if (one >= first && one < first + row.length) row[one - first] = forbidden
  },
})

type Mending = { isDone: boolean; known?: Float64Array | undefined; mayGoOn: () => boolean }

/** From an assignment in both directions to pairs. */
function mend(base: Omit<Base, 'solved'>, { isDone, known, mayGoOn }: Mending): Base {
  const { problem, assignment } = base
  const { mates, circles } = readHalves(assignment.to)
  for (const circle of circles) pairUp(mates, circle)
  const halfPrices = isDone ? assignment.prices() : breakOff(assignment, known)
  const start = { mates, prices: halfPrices, oddSets: [], halfPrices, isBest: isDone }
  if (!isDone || circles.length === 0) {
    if (!isDone) joinLeft(problem, mates)
    return { ...base, solved: start }
  }
  const edges = base.edges ?? nearestEdges(problem, halfPrices, nearestAtFirst)
  const solved = mendHalves(problem, { start, edges }, mayGoOn)
  if (!solved.isBest) joinLeft(problem, solved.mates)
  return { ...base, solved, edges }
}

/** Of two ways to cover all pairs when the time is up, the one that bounds more closely. */
function breakOff(assignment: SparseAssignment, known: Float64Array | undefined): Float64Array {
  // To look for others only now would take too long.
  if (known && !assignment.hasLooked()) return known
  const found = assignment.coveringPrices()
  const sum = (prices: Float64Array) => prices.reduce((all, price) => all + price, 0)
  return known && sum(known) < sum(found) ? known : found
}

/** The same problem, read from a table. */
function tabled({ count, worthRow, alone }: Problem): Problem {
  const table = new Int32Array(count * count)
  for (let a = 0; a < count; a += 1) {
    worthRow(a, a, table.subarray(a * count + a, (a + 1) * count))
    for (let b = a + 1; b < count; b += 1) table[b * count + a] = table[a * count + b] ?? forbidden
  }
  return {
    count,
    alone,
    worth: (a, b) => table[a * count + b] ?? forbidden,
    worthRow: (a, b, row) => row.set(table.subarray(a * count + b, a * count + b + row.length)),
  }
}

/** So many others are looked at for whoever is left when the time is up. */
const mostLookedAt = 1_000

/** When the time is up, whoever is left over is paired with the best of the others who are. */
function joinLeft({ worth }: Problem, mates: Int32Array): void {
  const left = [...mates.keys()].filter((a) => mates[a] === -1)
  for (const [place, a] of left.entries()) {
    if (mates[a] !== -1) continue
    let [most, best] = [-1, -1]
    let looks = mostLookedAt
    for (let at = place + 1; at < left.length && looks > 0; at += 1) {
      const b = left[at] ?? 0
      if (mates[b] !== -1) continue
      looks -= 1
      const value = worth(a, b)
      if (value <= most) continue
      most = value
      best = b
    }
    if (best === -1) continue
    mates[a] = best
    mates[best] = a
  }
}

/** How many edges of each vertex the searches know at first: those that are nearest to being tight. */
const nearestAtFirst = 12

/**
 * Searches on a few edges of each vertex, then looks whether the prices cover all pairs, adds those that they do not,
 * and searches again from the halves: prices with odd sets are a bad place to start from.
 */
function mendHalves(
  problem: Problem,
  { start, edges }: { start: Solved; edges: Edges },
  mayGoOn: () => boolean,
): Solved {
  edges.addPairs(start.mates)
  for (;;) {
    const [mates, price] = [start.mates.slice(), start.halfPrices.slice()]
    const search = new Search(edges.build(problem), { mates, price })
    if (!search.mend(mayGoOn)) return { ...start, mates, isBest: false }
    const uncovered = findUncovered(problem, price, search.flowers)
    if (uncovered.length === 0)
      return {
        mates,
        prices: price,
        oddSets: search.flowers.paying(),
        halfPrices: start.halfPrices,
        isBest: true,
      }
    for (const [a, b] of uncovered) edges.add(a, b)
  }
}
