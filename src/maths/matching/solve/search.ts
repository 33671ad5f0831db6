import { Flowers } from './flowers.ts'
import { Heap } from './heap.ts'

/**
 * A graph by its edges, each at both of its ends: those of vertex v are `start[v]` to `start[v + 1]` of `ends`, and
 * `worth` is twice what the pair is worth. `floor` is the least that each vertex may pay: at that, it may be left over.
 */
export type Sparse = {
  readonly start: Int32Array
  readonly ends: Int32Array
  readonly worth: Float64Array
  readonly floor: Float64Array
}

const [none, even, odd] = [0, 1, 2]
/** What comes next, beside an edge: a vertex pays its floor, or an odd set pays nothing any more. */
const [atFloor, atNought] = [-1, -2]

/**
 * Mends a plan that is right but for some who are left over though they pay: for each of these, one search along
 * alternating paths, in which all prices of the tree shift together until somebody can be matched, or left over
 * instead at no loss. Prices are kept lazily: each vertex knows since when it shifts, and in which direction.
 *
 * J. Edmonds, "Maximum matching and a polyhedron with 0,1-vertices" (1965); Z. Galil, "Efficient algorithms for finding
 * maximum matching in graphs" (1986). All numbers are whole.
 */
export class Search {
  readonly flowers: Flowers
  /** What each vertex pays, in half points; right between searches. */
  readonly price: Float64Array
  private readonly graph: Sparse
  private readonly label: Uint8Array
  /** The edge by which an odd node was reached. */
  private readonly enteredFrom: Int32Array
  private readonly enteredTo: Int32Array
  private readonly drift: Int8Array
  private readonly since: Float64Array
  private readonly labelledAt: Float64Array
  private readonly stamp: Int32Array
  private readonly coming = new Heap()
  private touched: number[] = []
  private now = 0
  private limit = 0
  private root = -1
  private stamped = 0

  constructor(graph: Sparse, { mates, price }: { mates: Int32Array; price: Float64Array }) {
    const count = mates.length
    this.graph = graph
    this.flowers = new Flowers(mates)
    this.price = price
    this.label = new Uint8Array(2 * count)
    this.enteredFrom = new Int32Array(2 * count).fill(-1)
    this.enteredTo = new Int32Array(2 * count).fill(-1)
    this.drift = new Int8Array(count)
    this.since = new Float64Array(count)
    this.labelledAt = new Float64Array(2 * count)
    this.stamp = new Int32Array(2 * count)
  }

  /** Searches from each who is left over and pays more than their floor. Returns whether all could be done. */
  mend(mayGoOn: () => boolean): boolean {
    const { mates } = this.flowers
    for (let vertex = 0; vertex < mates.length; vertex += 1) {
      if (mates[vertex] !== -1 || (this.price[vertex] ?? 0) <= (this.graph.floor[vertex] ?? 0)) continue
      if (!mayGoOn()) return false
      this.searchFrom(vertex)
    }
    return true
  }

  private searchFrom(vertex: number): void {
    const { flowers, coming } = this
    this.now = 0
    this.root = flowers.top(vertex)
    this.limit = (this.price[vertex] ?? 0) - (this.graph.floor[vertex] ?? 0)
    coming.clear()
    this.makeEven(this.root)
    while (coming.pop()) {
      this.now = Math.max(this.now, coming.time)
      if (this.take(coming.a, coming.b, coming.c)) break
    }
    this.settle()
  }

  /** Does what comes next. Returns whether the search is over. */
  private take(a: number, b: number, worth: number): boolean {
    if (b === atFloor) return this.leaveOver(a)
    if (b === atNought) {
      if (this.label[a] === odd && this.flowers.around[a] === -1 && this.priceOf(a) === 0) this.openOdd(a)
      return false
    }
    const [one, other] = [this.flowers.top(a), this.flowers.top(b)]
    if (one === other || this.label[other] === odd) return false
    const slack = this.pays(a) + this.pays(b) - worth
    if (slack > 0) {
      this.foresee(a, b, worth)
      return false
    }
    if (this.label[other] === even) this.shrink(a, b)
    else return this.grow(a, b)
    return false
  }

  private pays(vertex: number): number {
    return (this.price[vertex] ?? 0) + (this.drift[vertex] ?? 0) * (this.now - (this.since[vertex] ?? 0))
  }

  private setDrift(vertex: number, drift: number): void {
    this.price[vertex] = this.pays(vertex)
    this.drift[vertex] = drift
    this.since[vertex] = this.now
  }

  /** What an odd set pays at this moment. */
  private priceOf(node: number): number {
    const grown = 2 * (this.now - (this.labelledAt[node] ?? 0))
    const label = this.label[node]
    const price = this.flowers.price[node] ?? 0
    return label === even ? price + grown : label === odd ? price - grown : price
  }

  private setLabel(node: number, label: number): void {
    this.flowers.price[node] = this.priceOf(node)
    this.label[node] = label
    this.labelledAt[node] = this.now
    if (label !== none) this.touched.push(node)
  }

  private makeEven(node: number): void {
    this.setLabel(node, even)
    const leaves = this.flowers.leaves(node)
    for (const vertex of leaves) this.setDrift(vertex, -1)
    for (const vertex of leaves) this.lookAround(vertex)
  }

  private lookAround(vertex: number): void {
    const { start, ends, worth, floor } = this.graph
    const { flowers } = this
    const left = this.pays(vertex) - (floor[vertex] ?? 0)
    if (this.now + left <= this.limit) this.coming.push(this.now + left, vertex, atFloor, 0)
    const until = start[vertex + 1] ?? 0
    for (let edge = start[vertex] ?? 0; edge < until; edge += 1) {
      const other = ends[edge] ?? 0
      if (!flowers.areTogether(vertex, other)) this.foresee(vertex, other, worth[edge] ?? 0)
    }
  }

  /** Notes when an edge from an even vertex will be tight. */
  private foresee(a: number, b: number, worth: number): void {
    const label = this.label[this.flowers.top(b)]
    if (label === odd) return
    const slack = this.pays(a) + this.pays(b) - worth
    const when = this.now + (label === even ? slack / 2 : slack)
    if (when <= this.limit) this.coming.push(when, a, b, worth)
  }

  private makeOdd(node: number, from: number, to: number): void {
    this.setLabel(node, odd)
    this.enteredFrom[node] = from
    this.enteredTo[node] = to
    for (const vertex of this.flowers.leaves(node)) this.setDrift(vertex, 1)
    if (node < this.flowers.count) return
    const when = this.now + this.priceOf(node) / 2
    if (when <= this.limit) this.coming.push(when, node, atNought, 0)
  }

  /** Takes a tight edge from an even vertex to a node that nobody has reached. Returns whether that ends the search. */
  private grow(a: number, b: number): boolean {
    const { flowers } = this
    const { base, mates } = flowers
    const node = flowers.top(b)
    const mate = mates[base[node] ?? 0] ?? -1
    if (mate === -1) {
      this.flowers.turn(node, b)
      mates[b] = a
      this.matchUp(a, b)
      return true
    }
    this.makeOdd(node, a, b)
    this.makeEven(flowers.top(mate))
    return false
  }

  /** Somebody who pays their floor is left over instead of the root. */
  private leaveOver(vertex: number): boolean {
    const { flowers } = this
    const { base, mates } = flowers
    const node = flowers.top(vertex)
    const isStale = this.label[node] !== even || this.pays(vertex) > (this.graph.floor[vertex] ?? 0)
    if (isStale) return false
    const above = mates[base[node] ?? 0] ?? -1
    this.flowers.turn(node, vertex)
    mates[vertex] = -1
    if (node !== this.root) this.matchThrough(flowers.top(above))
    return true
  }

  /** Matches an even vertex anew, and all above it up to the root. */
  private matchUp(vertex: number, mate: number): void {
    const { flowers } = this
    const { base, mates } = flowers
    const node = flowers.top(vertex)
    const above = mates[base[node] ?? 0] ?? -1
    this.flowers.turn(node, vertex)
    mates[vertex] = mate
    if (node !== this.root) this.matchThrough(flowers.top(above))
  }

  private matchThrough(first: number): void {
    const { flowers } = this
    const { base, mates } = flowers
    for (let node = first; ; ) {
      const [from, to] = [this.enteredFrom[node] ?? 0, this.enteredTo[node] ?? 0]
      this.flowers.turn(node, to)
      mates[to] = from
      const evenNode = flowers.top(from)
      const above = mates[base[evenNode] ?? 0] ?? -1
      this.flowers.turn(evenNode, from)
      mates[from] = to
      if (evenNode === this.root) return
      node = flowers.top(above)
    }
  }

  /** The even node above an even node; -1 for the root. */
  private evenAbove(node: number): number {
    if (node === this.root) return -1
    const { flowers } = this
    const { base, mates } = flowers
    const oddNode = flowers.top(mates[base[node] ?? 0] ?? 0)
    return flowers.top(this.enteredFrom[oddNode] ?? 0)
  }

  private meetingPoint(one: number, other: number): number {
    this.stamped += 1
    let [a, b] = [one, other]
    for (;;) {
      if (a !== -1) {
        if (this.stamp[a] === this.stamped) return a
        this.stamp[a] = this.stamped
        a = this.evenAbove(a)
      }
      ;[a, b] = [b, a]
    }
  }

  /** The nodes from an even node up to another, and the edges between them, two vertices each. */
  private wayUp(from: number, until: number): { nodes: number[]; edges: number[] } {
    const { flowers } = this
    const { base, mates } = flowers
    const nodes = [from]
    const edges: number[] = []
    for (let node = from; node !== until; ) {
      const low = base[node] ?? 0
      const mate = mates[low] ?? 0
      const oddNode = flowers.top(mate)
      const [above, below] = [this.enteredFrom[oddNode] ?? 0, this.enteredTo[oddNode] ?? 0]
      edges.push(low, mate, below, above)
      node = flowers.top(above)
      nodes.push(oddNode, node)
    }
    return { nodes, edges }
  }

  /** A tight edge between two even nodes closes a circle: it is one even node from now on. */
  private shrink(a: number, b: number): void {
    const [one, other] = [this.flowers.top(a), this.flowers.top(b)]
    const meeting = this.meetingPoint(one, other)
    const [left, right] = [this.wayUp(one, meeting), this.wayUp(other, meeting)]
    const circle = [...left.nodes.toReversed(), ...right.nodes.slice(0, -1)]
    const edges = [...left.edges.toReversed(), a, b, ...right.edges]
    const wasOdd = circle
      .filter((node) => this.label[node] === odd)
      .map((node) => this.flowers.leaves(node).slice())
    for (const node of circle) this.setLabel(node, none)
    const node = this.flowers.close(circle, edges)
    this.label[node] = even
    this.labelledAt[node] = this.now
    this.touched.push(node)
    if (circle.includes(this.root)) this.root = node
    for (const leaves of wasOdd) for (const vertex of leaves) this.setDrift(vertex, -1)
    for (const leaves of wasOdd) for (const vertex of leaves) this.lookAround(vertex)
  }

  /** An odd node that pays nothing any more comes apart: the shorter way through it stays in the tree. */
  private openOdd(node: number): void {
    const [from, to] = [this.enteredFrom[node] ?? 0, this.enteredTo[node] ?? 0]
    this.setLabel(node, none)
    this.flowers.price[node] = 0
    const edges = this.flowers.edges[node] ?? []
    const circle = this.flowers.open(node)
    const entered = circle.indexOf(this.flowers.top(to))
    const way = wayThrough(circle, edges, entered)
    const onWay = new Set(way.nodes)
    const off = circle.filter((inner) => !onWay.has(inner)).flatMap((inner) => this.flowers.leaves(inner))
    for (const vertex of off) this.setDrift(vertex, 0)
    this.makeOdd(way.nodes[0] ?? 0, from, to)
    for (let at = 2; at < way.nodes.length; at += 2)
      this.makeOdd(way.nodes[at] ?? 0, way.edges[2 * at - 2] ?? 0, way.edges[2 * at - 1] ?? 0)
    for (let at = 1; at < way.nodes.length; at += 2) this.makeEven(way.nodes[at] ?? 0)
    for (const vertex of off) this.lookBack(vertex)
  }

  /** Edges from the tree to a vertex that is out of it again. */
  private lookBack(vertex: number): void {
    const { start, ends, worth } = this.graph
    const until = start[vertex + 1] ?? 0
    for (let edge = start[vertex] ?? 0; edge < until; edge += 1) {
      const other = ends[edge] ?? 0
      if (this.label[this.flowers.top(other)] === even) this.foresee(other, vertex, worth[edge] ?? 0)
    }
  }

  /** Ends a search: prices are as they are now, and odd sets that pay nothing come apart. */
  private settle(): void {
    for (const node of this.touched) {
      if (this.label[node] === none) continue
      for (const vertex of this.flowers.leaves(node)) this.setDrift(vertex, 0)
      this.setLabel(node, none)
    }
    const waiting = this.touched
    this.touched = []
    const { flowers } = this
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      const isEmpty = (flowers.circles[node]?.length ?? 0) === 0
      if (node < flowers.count || isEmpty || flowers.around[node] !== -1 || flowers.price[node] !== 0)
        continue
      waiting.push(...flowers.open(node))
    }
  }
}

/** The way of even length along a circle from one of its nodes to the first, with its edges in the way's direction. */
function wayThrough(circle: readonly number[], edges: readonly number[], from: number) {
  const nodes = [circle[from] ?? 0]
  const along: number[] = []
  // Every second edge of a circle is in the plan, the first and the last are not.
  const step = from % 2 === 0 ? -1 : 1
  for (let at = from; at !== 0; ) {
    const edge = step === 1 ? at : at - 1
    const [a, b] = [edges[2 * edge] ?? 0, edges[2 * edge + 1] ?? 0]
    if (step === 1) along.push(a, b)
    else along.push(b, a)
    at = (at + step) % circle.length
    nodes.push(circle[at] ?? 0)
  }
  return { nodes, edges: along }
}
