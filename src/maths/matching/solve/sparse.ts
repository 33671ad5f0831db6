import { forbidden } from '../pair-worth.ts'
import { Best } from './best.ts'
import { Heap } from './heap.ts'
import type { Problem } from './problem.ts'

/** How many edges of each person are looked at first, and how many are added where prices do not cover all. */
const atFirst = 12
const atOnce = 8
/** Edges at random, so that everybody can be matched somehow: else the loss of being left over would swamp prices. */
const atRandom = 3

/**
 * Assigns everybody to somebody, or to themselves, as DenseAssignment does, on a few edges of each person; then looks
 * at all pairs, adds those that the prices do not cover, and goes on until they cover all: the best plan of the whole
 * graph, in which halves of pairs are allowed.
 */
export class SparseAssignment {
  readonly theirs: Float64Array
  readonly to: Int32Array
  readonly from: Int32Array
  private readonly ends: number[][]
  private readonly worths: number[][]
  private readonly distance: Float64Array
  private readonly before: Int32Array
  private readonly reached: Int32Array
  private readonly coming = new Heap()
  private readonly ready: Int32Array
  private known = 0
  private round = 0
  private readonly problem: Problem
  private readonly row: Int32Array
  /** What a person would have at most by a pair that is not among their edges: prices of columns only ever rise. */
  private readonly others: Float64Array

  constructor(problem: Problem) {
    const { count } = problem
    this.problem = problem
    this.theirs = new Float64Array(count)
    this.to = new Int32Array(count).fill(-1)
    this.from = new Int32Array(count).fill(-1)
    this.ends = Array.from({ length: count }, () => [])
    this.worths = Array.from({ length: count }, () => [])
    this.distance = new Float64Array(count)
    this.before = new Int32Array(count)
    this.reached = new Int32Array(count)
    this.ready = new Int32Array(count)
    this.row = new Int32Array(count)
    this.others = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  }

  /** Solves from prices that somebody guesses; without them, from half of the best that each could have. */
  solve(mayGoOn: () => boolean, guess?: Float64Array): boolean {
    this.theirs.set(guess ?? this.halfOfBest())
    if (!this.chooseEdges(mayGoOn)) return false
    const { count } = this.problem
    return this.goOn(
      Array.from({ length: count }, (_, index) => index),
      mayGoOn,
    )
  }

  private goOn(first: number[], mayGoOn: () => boolean): boolean {
    let free = first
    while (free.length > 0) {
      for (const row of this.bid(free)) {
        if (!mayGoOn()) return false
        this.augment(row)
      }
      free = this.price(mayGoOn)
    }
    return mayGoOn()
  }

  /**
   * Solves what is left when some have gone: `problem` is the same, but that they may meet nobody and are left over for
   * nothing. Whoever was assigned to them looks anew; all other prices are right as they are.
   */
  solveWithout(gone: ReadonlySet<number>, problem: Problem, mayGoOn: () => boolean) {
    const rest = new SparseAssignment(problem)
    rest.theirs.set(this.theirs)
    rest.to.set(this.to)
    rest.from.set(this.from)
    rest.others.set(this.others)
    for (const [a, ends] of this.ends.entries()) {
      if (gone.has(a)) continue
      const worths = this.worths[a] ?? []
      rest.ends[a] = ends.filter((b) => !gone.has(b))
      rest.worths[a] = worths.filter((_, at) => !gone.has(ends[at] ?? 0))
    }
    const free: number[] = []
    for (const one of gone) {
      const [row, column] = [rest.from[one] ?? one, rest.to[one] ?? one]
      if (!gone.has(row)) {
        rest.to[row] = -1
        free.push(row)
      }
      if (!gone.has(column)) rest.from[column] = -1
      rest.theirs[one] = 0
      rest.assign(one, one)
    }
    return { assignment: rest, isDone: rest.goOn(free, mayGoOn) }
  }

  /** What each pays in both directions together, once everybody is assigned. */
  prices(): Float64Array {
    return Float64Array.from(this.to, (column, row) => this.ownPrice(row, column) + (this.theirs[row] ?? 0))
  }

  /** Whether it is known of everybody what those could bring them who are not among their edges. */
  hasLooked(): boolean {
    return !this.others.includes(Number.POSITIVE_INFINITY)
  }

  /** Prices that cover all pairs, wherever the work was broken off: the best for each by what is known of others. */
  coveringPrices(): Float64Array {
    const best = new Best(1)
    return Float64Array.from(this.theirs, (own, a) => {
      let others = this.others[a] ?? 0
      if (others === Number.POSITIVE_INFINITY) {
        this.rankOthers(a, best)
        others = best.valueAt(0)
      }
      return own + Math.max(this.look(a).first, others)
    })
  }

  private ownPrice(row: number, column: number): number {
    const worth = column === row ? (this.problem.alone[row] ?? 0) : this.problem.worth(row, column)
    return worth - (this.theirs[column] ?? 0)
  }

  private halfOfBest(): Float64Array {
    const { count, worthRow } = this.problem
    const half = new Float64Array(count)
    for (let a = 0; a < count; a += 1) {
      worthRow(a, 0, this.row)
      let most = 0
      for (const value of this.row) if (value > most) most = value
      half[a] = Math.floor(most / 2)
    }
    return half
  }

  private addEdge(a: number, b: number, worth: number): void {
    const ends = this.ends[a] ?? []
    if (ends.includes(b)) return
    ends.push(b)
    this.worths[a]?.push(worth)
    this.ends[b]?.push(a)
    this.worths[b]?.push(worth)
  }

  private chooseEdges(mayGoOn: () => boolean): boolean {
    const { count } = this.problem
    const best = new Best(atFirst)
    let lot = 1
    for (let a = 0; a < count; a += 1) {
      if (!mayGoOn()) return false
      this.rankOthers(a, best)
      this.others[a] = best.valueAt(atFirst - 1)
      for (const b of best.kept()) this.addEdge(a, b, this.row[b] ?? 0)
      for (let tries = 0; tries < atRandom; tries += 1) {
        lot = (Math.imul(lot, 1664525) + 1013904223) >>> 0
        const b = lot % count
        if ((this.row[b] ?? forbidden) >= 0) this.addEdge(a, b, this.row[b] ?? 0)
      }
    }
    return true
  }

  private assign(row: number, column: number): void {
    this.to[row] = column
    this.from[column] = row
  }

  /** Lets free rows bid for their best column. Returns those who are still free. */
  private bid(free: readonly number[]): number[] {
    const left: number[] = []
    const { theirs, from, to } = this
    let steps = 4 * this.problem.count
    for (const start of free) {
      let row = start
      while (row >= 0) {
        steps -= 1
        const { first, firstAt, second, secondAt } = this.look(row)
        const rise = first - second
        const column = rise === 0 && from[firstAt] !== -1 ? secondAt : firstAt
        const held = from[column] ?? -1
        if (held !== -1 && (rise === 0 || steps <= 0)) {
          left.push(row)
          break
        }
        if (rise > 0 && Number.isFinite(rise)) theirs[column] = (theirs[column] ?? 0) + rise
        if (held !== -1) to[held] = -1
        this.assign(row, column)
        row = held
      }
    }
    return left
  }

  /** The best two columns of a row by today's prices, among the edges that it has. Themselves are one of them. */
  private look(row: number) {
    const [ends, worths] = [this.ends[row] ?? [], this.worths[row] ?? []]
    const { theirs } = this
    let [first, firstAt] = [(this.problem.alone[row] ?? 0) - (theirs[row] ?? 0), row]
    let [second, secondAt] = [Number.NEGATIVE_INFINITY, -1]
    for (let at = 0; at < ends.length; at += 1) {
      const b = ends[at] ?? 0
      const net = (worths[at] ?? 0) - (theirs[b] ?? 0)
      if (net <= second) continue
      if (net > first) {
        second = first
        secondAt = firstAt
        first = net
        firstAt = b
      } else {
        second = net
        secondAt = b
      }
    }
    return { first, firstAt, second, secondAt }
  }

  /** Finds the shortest way from a free row to a free column, and shifts everybody along it. */
  private augment(start: number): void {
    const { coming, ready, from, theirs, distance } = this
    coming.clear()
    this.round += 1
    this.known = 0
    let [done, least] = [0, -1]
    let end = this.spread(start, this.look(start).first, least)
    while (end === -1) {
      if (done === this.known) {
        if (!coming.pop()) throw new Error('Everybody can at least be left over')
        if (coming.time > (distance[coming.a] ?? 0) || this.reached[coming.a] === -this.round) continue
        least = coming.time
        end = this.makeReady(coming.a)
        if (end !== -1) break
      }
      const column = ready[done] ?? 0
      done += 1
      const row = from[column] ?? 0
      end = this.spread(row, least + this.ownPrice(row, column), least)
    }
    for (let at = 0; at < done; at += 1) {
      const b = ready[at] ?? 0
      theirs[b] = (theirs[b] ?? 0) + least - (distance[b] ?? 0)
    }
    this.shift(start, end)
  }

  /** Looks from a row along its edges. A free column at no more than the least distance ends the search. */
  private spread(row: number, base: number, least: number): number {
    const [ends, worths] = [this.ends[row] ?? [], this.worths[row] ?? []]
    const { theirs } = this
    const alone = base + (theirs[row] ?? 0) - (this.problem.alone[row] ?? 0)
    let end = this.reach(row, row, { distance: alone, least })
    for (let at = 0; at < ends.length && end === -1; at += 1) {
      const b = ends[at] ?? 0
      end = this.reach(b, row, { distance: base + (theirs[b] ?? 0) - (worths[at] ?? 0), least })
    }
    return end
  }

  private reach(
    column: number,
    row: number,
    { distance, least }: { distance: number; least: number },
  ): number {
    const seen = this.reached[column]
    const isKnown = seen === this.round || seen === -this.round
    if (isKnown && distance >= (this.distance[column] ?? 0)) return -1
    this.distance[column] = distance
    this.before[column] = row
    this.reached[column] = this.round
    if (distance === least) return this.makeReady(column)
    this.coming.push(distance, column, 0, 0)
    return -1
  }

  /** Takes a column into those that are as near as can be. Returns it where it is free, else -1. */
  private makeReady(column: number): number {
    this.reached[column] = -this.round
    this.ready[this.known] = column
    this.known += 1
    return this.from[column] === -1 ? column : -1
  }

  private shift(start: number, end: number): void {
    let column = end
    for (;;) {
      const row = this.before[column] ?? start
      const next = this.to[row] ?? -1
      this.assign(row, column)
      if (row === start) return
      column = next
    }
  }

  /** Finds the best columns for a row that are not among its edges. */
  private rankOthers(a: number, best: Best): void {
    const { theirs, row } = this
    this.problem.worthRow(a, 0, row)
    for (const b of this.ends[a] ?? []) row[b] = forbidden
    best.clear()
    // Each begins with those after themselves: of many that are alike, not all should choose the same.
    for (let step = 1, b = a; step < row.length; step += 1) {
      b = b + 1 === row.length ? 0 : b + 1
      const value = row[b] ?? forbidden
      if (value < 0) continue
      const net = value - (theirs[b] ?? 0)
      if (net > best.bar) best.offer(net, b)
    }
  }

  /** Adds the pairs that prices do not cover yet. Returns who has to look again because of it. */
  private price(mayGoOn: () => boolean): number[] {
    const { to, from } = this
    const again: number[] = []
    const best = new Best(atOnce)
    for (let a = 0; a < to.length && mayGoOn(); a += 1) {
      const column = to[a] ?? a
      const own = this.ownPrice(a, column)
      // Somebody before may have found that the two would be better off together.
      let isCovered = this.look(a).first <= own
      if (own < (this.others[a] ?? 0) && this.addBetter(a, own, best)) isCovered = false
      if (isCovered) continue
      from[column] = -1
      to[a] = -1
      again.push(a)
    }
    return again
  }

  /** Adds the best pairs by which somebody would have more than they have. Returns whether there are any. */
  private addBetter(a: number, own: number, best: Best): boolean {
    const { theirs, row } = this
    this.rankOthers(a, best)
    const better = best.kept().filter((b) => (row[b] ?? 0) - (theirs[b] ?? 0) > own)
    for (const b of better) this.addEdge(a, b, row[b] ?? 0)
    this.others[a] = best.valueAt(Math.min(better.length, atOnce - 1))
    return better.length > 0
  }
}
