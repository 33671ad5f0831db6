import { forbidden, type Worth } from '../worth.ts'

/**
 * A graph with all its pairs: what each pair is worth, row by row, and what it is worth to leave somebody out (a loss,
 * so 0 or less).
 */
export type Dense = { readonly count: number; readonly worth: Int32Array; readonly alone: Float64Array }

/** Fills the table of all pairs. */
export function fillDense(count: number, worth: Worth, alone: Float64Array): Dense {
  const table = new Int32Array(count * count)
  for (let a = 0; a < count; a += 1) {
    table[a * count + a] = forbidden
    for (let b = a + 1; b < count; b += 1) {
      const value = worth(a, b)
      table[a * count + b] = value
      table[b * count + a] = value
    }
  }
  return { count, worth: table, alone }
}

/** One row against today's prices: the best column and the second best. */
type Best = { first: number; firstAt: number; second: number; secondAt: number }

/**
 * Assigns everybody to somebody, or to themselves, so that the sum of worths is greatest, with prices that prove it:
 * `mine[a] + theirs[b] >= worth(a, b)` for every pair, equal where a is assigned to b. Read in both directions at once,
 * that is the best plan in which halves of pairs are allowed.
 *
 * Method: shortest augmenting paths after a start by bidding (R. Jonker and A. Volgenant, "A shortest augmenting path
 * algorithm for dense and sparse linear assignment problems", 1987). All numbers are whole.
 */
export class DenseAssignment {
  readonly theirs: Float64Array
  /** The column of each row, and the row of each column; -1 for none. */
  readonly to: Int32Array
  readonly from: Int32Array
  private readonly distance: Float64Array
  private readonly before: Int32Array
  private readonly columns: Int32Array
  private readonly best: Best = { first: 0, firstAt: -1, second: 0, secondAt: -1 }
  private readonly dense: Dense

  constructor(dense: Dense) {
    const { count } = dense
    this.dense = dense
    this.theirs = new Float64Array(count)
    this.to = new Int32Array(count).fill(-1)
    this.from = new Int32Array(count).fill(-1)
    this.distance = new Float64Array(count)
    this.before = new Int32Array(count)
    this.columns = Int32Array.from({ length: count }, (_, index) => index)
  }

  /** Solves from nothing: each starts at half of the best that they could have. */
  solve(mayGoOn: () => boolean): boolean {
    const { count } = this.dense
    for (let a = 0; a < count; a += 1) {
      this.look(a)
      this.theirs[a] = Math.floor(this.best.first / 2)
    }
    let free = Array.from({ length: count }, (_, index) => index)
    for (let sweep = 0; sweep < 3 && free.length > 0; sweep += 1) free = this.bid(free)
    return this.augmentAll(free, mayGoOn)
  }

  /** Solves on from prices that somebody knows, keeping the pairs that are still right by them. */
  resume(prices: Float64Array, mates: Int32Array, mayGoOn: () => boolean): boolean {
    const { count, alone } = this.dense
    this.theirs.set(prices)
    const free: number[] = []
    for (let a = 0; a < count; a += 1) {
      const b = mates[a] ?? -1
      this.look(a)
      const worth = b === a ? (alone[a] ?? 0) : this.worthOf(a, b)
      const isTight = b >= 0 && worth - (this.theirs[b] ?? 0) === this.best.first && this.from[b] === -1
      if (isTight) this.assign(a, b)
      else free.push(a)
    }
    return this.augmentAll(free, mayGoOn)
  }

  /** What each pays themselves: the least that covers all their pairs. */
  mine(): Float64Array {
    return Float64Array.from({ length: this.dense.count }, (_, a) => {
      this.look(a)
      return this.best.first
    })
  }

  private assign(row: number, column: number): void {
    this.to[row] = column
    this.from[column] = row
  }

  private worthOf(a: number, b: number): number {
    if (a === b) return this.dense.alone[a] ?? 0
    return b < 0 ? Number.NEGATIVE_INFINITY : (this.dense.worth[a * this.dense.count + b] ?? 0)
  }

  /** Finds the best two columns for a row by today's prices. Themselves are one of them. */
  private look(a: number): void {
    const { count, worth, alone } = this.dense
    const { theirs } = this
    let [first, firstAt] = [(alone[a] ?? 0) - (theirs[a] ?? 0), a]
    let [second, secondAt] = [Number.NEGATIVE_INFINITY, -1]
    const row = a * count
    for (let b = 0; b < count; b += 1) {
      const w = worth[row + b] ?? forbidden
      if (w < 0) continue
      const net = w - (theirs[b] ?? 0)
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
    const { best } = this
    best.first = first
    best.firstAt = firstAt
    best.second = second
    best.secondAt = secondAt
  }

  /** Lets free rows bid for their best column. Returns those who are still free. */
  private bid(free: readonly number[]): number[] {
    const left: number[] = []
    const { best, theirs, from, to } = this
    let steps = 4 * this.dense.count
    for (const start of free) {
      let row = start
      while (row >= 0) {
        steps -= 1
        this.look(row)
        let column = best.firstAt
        const rise = best.first - best.second
        if (Number.isFinite(rise) && rise > 0) theirs[column] = (theirs[column] ?? 0) + rise
        else if (rise === 0 && from[column] !== -1) column = best.secondAt
        const held = from[column] ?? -1
        if (rise === 0 && held !== -1) {
          left.push(row)
          break
        }
        if (held !== -1) to[held] = -1
        this.assign(row, column)
        // Whoever was outbid looks again, unless the bidding goes on for too long.
        if (held !== -1 && steps <= 0) left.push(held)
        row = steps > 0 ? held : -1
      }
    }
    return left
  }

  private augmentAll(free: readonly number[], mayGoOn: () => boolean): boolean {
    for (const row of free) {
      if (!mayGoOn()) return false
      this.augment(row)
    }
    return true
  }

  /** Finds the shortest way from a free row to a free column, and shifts everybody along it. */
  private augment(start: number): void {
    const { distance, before, columns, from, theirs, dense } = this
    const { count } = dense
    this.look(start)
    const own = this.best.first
    for (let b = 0; b < count; b += 1) {
      const w = this.worthOf(start, b)
      distance[b] = start !== b && w < 0 ? Number.POSITIVE_INFINITY : own + (theirs[b] ?? 0) - w
      before[b] = start
    }
    let [done, ready, least, end] = [0, 0, 0, -1]
    while (end === -1) {
      if (done === ready) {
        least = this.nearest(done)
        for (let k = done; k < count && end === -1; k += 1) {
          const b = columns[k] ?? 0
          if (distance[b] !== least) continue
          if (from[b] === -1) end = b
          columns[k] = columns[ready] ?? 0
          columns[ready] = b
          ready += 1
        }
        if (end !== -1) break
      }
      const column = columns[done] ?? 0
      done += 1
      const grown = this.extend(column, { least, ready })
      ready = grown.ready
      end = grown.end
    }
    for (let k = 0; k < done; k += 1) {
      const b = columns[k] ?? 0
      theirs[b] = (theirs[b] ?? 0) + least - (distance[b] ?? 0)
    }
    this.shift(start, end)
  }

  private nearest(from: number): number {
    const { distance, columns, dense } = this
    let least = Number.POSITIVE_INFINITY
    for (let k = from; k < dense.count; k += 1) {
      const d = distance[columns[k] ?? 0] ?? 0
      if (d < least) least = d
    }
    return least
  }

  /** Goes on from a column through the row that holds it. A free column at no further distance ends the search. */
  private extend(column: number, { least, ready }: { least: number; ready: number }) {
    const { distance, before, columns, from, theirs, dense } = this
    const { count, worth } = dense
    const row = from[column] ?? 0
    const base = least + this.worthOf(row, column) - (theirs[column] ?? 0)
    const line = row * count
    let end = -1
    let grown = ready
    for (let k = ready; k < count; k += 1) {
      const b = columns[k] ?? 0
      let w = worth[line + b] ?? forbidden
      if (w < 0) {
        if (b !== row) continue
        w = dense.alone[row] ?? 0
      }
      const d = base + (theirs[b] ?? 0) - w
      if (d >= (distance[b] ?? 0)) continue
      distance[b] = d
      before[b] = row
      if (d > least) continue
      if (from[b] === -1) {
        end = b
        break
      }
      columns[k] = columns[grown] ?? 0
      columns[grown] = b
      grown += 1
    }
    return { ready: grown, end }
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
}
