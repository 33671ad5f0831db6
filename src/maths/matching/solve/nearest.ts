import type { Problem } from './problem.ts'
import type { Sparse } from './search.ts'

/** Edges that are chosen one by one, until a graph is built of them. */
export class Edges {
  private readonly of: Set<number>[]

  constructor(count: number) {
    this.of = Array.from({ length: count }, () => new Set())
  }

  add(a: number, b: number): void {
    this.of[a]?.add(b)
    this.of[b]?.add(a)
  }

  addPairs(mates: Int32Array): void {
    for (const [a, b] of mates.entries()) if (b > a) this.add(a, b)
  }

  /** Builds the graph of those who may meet. */
  build({ worth, alone }: Problem): Sparse {
    const start = new Int32Array(this.of.length + 1)
    const ends: number[] = []
    const doubled: number[] = []
    for (const [a, others] of this.of.entries()) {
      for (const b of others) {
        const value = worth(a, b)
        if (value < 0) continue
        ends.push(b)
        doubled.push(2 * value)
      }
      start[a + 1] = ends.length
    }
    return { start, ends: Int32Array.from(ends), worth: Float64Array.from(doubled), floor: alone }
  }
}

/** Chooses for each vertex the edges that are nearest to being tight by these prices. */
export function nearestEdges({ count, worthRow }: Problem, prices: Float64Array, most: number): Edges {
  const edges = new Edges(count)
  const slack = new Float64Array(most)
  const others = new Int32Array(most)
  const row = new Int32Array(count)
  for (let a = 0; a < count; a += 1) {
    let held = 0
    const own = prices[a] ?? 0
    worthRow(a, 0, row)
    for (let b = 0; b < count; b += 1) {
      const value = row[b] ?? -1
      if (value < 0) continue
      const distance = own + (prices[b] ?? 0) - 2 * value
      if (held === most && distance >= (slack[most - 1] ?? 0)) continue
      let at = held < most ? held : most - 1
      while (at > 0 && (slack[at - 1] ?? 0) > distance) {
        slack[at] = slack[at - 1] ?? 0
        others[at] = others[at - 1] ?? 0
        at -= 1
      }
      slack[at] = distance
      others[at] = b
      if (held < most) held += 1
    }
    for (let at = 0; at < held; at += 1) edges.add(a, others[at] ?? 0)
  }
  return edges
}
