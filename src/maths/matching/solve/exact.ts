import { forbidden, type Worth, type WorthRow } from '../worth.ts'
import { pairUp, readHalves } from './halves.ts'
import { nearestEdges } from './nearest.ts'
import { findUncovered } from './pricing.ts'
import { Search } from './search.ts'
import { SparseAssignment } from './sparse.ts'

/**
 * A graph to be matched: what two vertices are worth to each other (or `forbidden`), and what it is worth to leave
 * each over, 0 or less.
 */
export type Problem = {
  readonly count: number
  readonly worth: Worth
  readonly worthRow: WorthRow
  readonly alone: Float64Array
}

export type OddSet = { readonly members: readonly number[]; readonly price: number }

/** A plan, and prices that bound every plan. */
export type Solved = {
  /** Everybody's mate; -1 for whoever is left over. */
  mates: Int32Array
  /**
   * In half points, beside the loss of being left over: price a + price b + the odd sets that hold both are at least
   * 2 * worth(a, b), and no price is below `alone`.
   */
  prices: Float64Array
  oddSets: OddSet[]
  /** Prices that cover all pairs without odd sets, and so bound plans with trios as well. */
  halfPrices: Float64Array
  /** Nothing better exists; false where the time was up. */
  isBest: boolean
}

/** Up to so many people, what all pairs are worth is held in a table: 64 MB at most. */
const mostInTable = 4_096

/** Solves a graph exactly: on few of its pairs first, then proved on all. A guess of the prices makes it faster. */
export function solveExact(asked: Problem, mayGoOn: () => boolean, guess?: Float64Array): Solved {
  const problem = asked.count <= mostInTable ? tabled(asked) : asked
  const assignment = new SparseAssignment(problem)
  const isDone = assignment.solve(mayGoOn, guess)
  return finish(problem, assignment, isDone, mayGoOn)
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

type Assignment = { to: Int32Array; theirs: Float64Array; mine(): Float64Array }

/** Goes from halves of pairs to whole ones. */
export function finish(
  problem: Problem,
  assignment: Assignment,
  isDone: boolean,
  mayGoOn: () => boolean,
): Solved {
  const mine = assignment.mine()
  const halfPrices = Float64Array.from(mine, (own, a) => own + (assignment.theirs[a] ?? 0))
  // Whoever has nobody yet when the time is up is as if assigned to themselves.
  const to = assignment.to.map((b, a) => (b === -1 || !isDone ? soleMate(assignment.to, a) : b))
  const { mates, circles } = readHalves(to)
  for (const circle of circles) pairUp(mates, circle)
  const start = { mates, prices: halfPrices, oddSets: [], halfPrices, isBest: isDone }
  if (!isDone || circles.length === 0) return start
  return mendHalves(problem, start, mayGoOn)
}

/** In an unfinished assignment only those who chose each other are a pair. */
const soleMate = (to: Int32Array, a: number) => {
  const b = to[a] ?? -1
  return b !== -1 && to[b] === a ? b : a
}

/** How many edges of each vertex the searches know at first: those that are nearest to being tight. */
const nearestAtFirst = 12

/**
 * Searches on a few edges of each vertex, then looks whether the prices cover all pairs, adds those that they do not,
 * and searches again from the halves: prices with odd sets are a bad place to start from.
 */
function mendHalves(problem: Problem, start: Solved, mayGoOn: () => boolean): Solved {
  const edges = nearestEdges(problem, start.halfPrices, nearestAtFirst)
  edges.addPairs(start.mates)
  for (;;) {
    const [mates, price] = [start.mates.slice(), start.halfPrices.slice()]
    const search = new Search(edges.build(problem), { mates, price })
    if (!search.mend(mayGoOn)) return { ...start, isBest: false }
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
