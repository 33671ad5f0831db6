import type { WorthRow } from './pair-worth.ts'

/** Why no more can be matched: the hubs, and those who compete for them, with how many of them there are. */
export type Shortage = {
  hubs: number[]
  /** Everybody who could be left over as well in some plan that matches as many. */
  crowd: ReadonlySet<number>
}

/**
 * Reads off a plan that matches as many as possible why it cannot match more: alternating paths are grown from all who
 * are left over. What can be reached at an even distance is the crowd, what at an odd distance only the hubs: without
 * the hubs, the crowd falls apart into odd islands, one more than hubs for everybody who is left over.
 *
 * T. Gallai (1964) and J. Edmonds (1965); C. Berge (1958) for the count.
 */
export function findShortage(mates: Int32Array, worthRow: WorthRow): Shortage {
  const count = mates.length
  const forest = new Forest(mates)
  const row = new Int32Array(count)
  for (let a = forest.next(); a !== -1; a = forest.next()) {
    worthRow(a, 0, row)
    for (let b = 0; b < count; b += 1) if ((row[b] ?? -1) >= 0) forest.look(a, b)
  }
  const crowd = new Set<number>()
  const hubs: number[] = []
  for (let vertex = 0; vertex < count; vertex += 1) {
    if (forest.isEven(vertex)) crowd.add(vertex)
    else if (forest.isOdd(vertex)) hubs.push(vertex)
  }
  return { hubs, crowd }
}

/** Alternating trees from all who are left over; circles of odd length count as one vertex. */
class Forest {
  private readonly mates: Int32Array
  private readonly even: Uint8Array
  private readonly above: Int32Array
  private readonly base: Int32Array
  private readonly queue: Int32Array
  private readonly stamp: Int32Array
  private taken = 0
  private queued = 0
  private round = 0

  constructor(mates: Int32Array) {
    const count = mates.length
    this.mates = mates
    this.even = new Uint8Array(count)
    /** Of a vertex at an odd distance: the even one from which it was reached. */
    this.above = new Int32Array(count).fill(-1)
    this.base = Int32Array.from({ length: count }, (_, vertex) => vertex)
    this.queue = new Int32Array(count)
    this.stamp = new Int32Array(count)
    for (let vertex = 0; vertex < count; vertex += 1) if (mates[vertex] === -1) this.makeEven(vertex)
  }

  /** The next even vertex to look around from; -1 when all have been. */
  next(): number {
    if (this.taken === this.queued) return -1
    this.taken += 1
    return this.queue[this.taken - 1] ?? -1
  }

  isEven = (vertex: number) => this.even[vertex] === 1
  isOdd = (vertex: number) => this.even[vertex] === 0 && this.above[vertex] !== -1

  look(a: number, b: number): void {
    if (this.even[b] === 1) this.join(a, b)
    else if (this.above[b] === -1) {
      this.above[b] = a
      this.makeEven(this.mates[b] ?? 0)
    }
  }

  private makeEven(vertex: number): void {
    this.even[vertex] = 1
    this.queue[this.queued] = vertex
    this.queued += 1
  }

  private find(vertex: number): number {
    let root = vertex
    while (this.base[root] !== root) root = this.base[root] ?? root
    for (let at = vertex; at !== root; ) {
      const next = this.base[at] ?? root
      this.base[at] = root
      at = next
    }
    return root
  }

  /** The even circle above a circle; -1 for a root. */
  private up(circle: number): number {
    const mate = this.mates[circle] ?? -1
    return mate === -1 ? -1 : this.find(this.above[mate] ?? 0)
  }

  /**
   * Two even vertices that may meet close an odd circle, where they are of one tree. They always are: else
   * more fit.
   */
  private join(a: number, b: number): void {
    let [one, other] = [this.find(a), this.find(b)]
    if (one === other) return
    this.round += 1
    const [first, second] = [one, other]
    while (true) {
      if (one !== -1) {
        if (this.stamp[one] === this.round) break
        this.stamp[one] = this.round
        one = this.up(one)
      }
      ;[one, other] = [other, one]
      if (one === -1 && other === -1) throw new Error('More could have been matched')
    }
    this.gather(first, one)
    this.gather(second, one)
  }

  private gather(from: number, meeting: number): void {
    for (let circle = from; circle !== meeting; ) {
      const mate = this.mates[circle] ?? 0
      const above = this.find(this.above[mate] ?? 0)
      this.base[circle] = meeting
      if (this.even[mate] === 0) this.makeEven(mate)
      this.base[this.find(mate)] = meeting
      circle = above
    }
  }
}
