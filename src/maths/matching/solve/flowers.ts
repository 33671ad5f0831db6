/**
 * The odd sets ("blossoms") of a search, as a forest over the vertices 0 to count - 1: each is a circle of vertices and
 * lesser odd sets, joined by edges of which every second is in the plan. One of its vertices, the base, is matched
 * outside of it, or not at all.
 *
 * J. Edmonds, "Paths, trees, and flowers" (1965). Nothing here calls itself: odd sets nest thousands deep.
 */
export class Flowers {
  readonly count: number
  readonly mates: Int32Array
  /** The odd set right around each node; -1 for an outermost one. */
  readonly around: Int32Array
  readonly base: Int32Array
  /** The outermost node that holds a vertex. */
  readonly top: Int32Array
  /** What each odd set pays, in half points. */
  readonly price: Float64Array
  /** The circle of each odd set, from the one that holds its base. */
  readonly circles: number[][] = []
  /** Its edges: from the first to the second of the circle, and so on, two vertices each. */
  readonly edges: number[][] = []
  private readonly unused: number[] = []
  /** Known chains: only between searches, while nothing changes. */
  private readonly chains = new Map<number, number[]>()

  constructor(mates: Int32Array) {
    const count = mates.length
    this.count = count
    this.mates = mates
    this.around = new Int32Array(2 * count).fill(-1)
    this.base = Int32Array.from({ length: 2 * count }, (_, node) => (node < count ? node : -1))
    this.top = Int32Array.from({ length: count }, (_, vertex) => vertex)
    this.price = new Float64Array(2 * count)
    for (let node = 2 * count - 1; node >= count; node -= 1) this.unused.push(node)
  }

  /** All vertices within a node. */
  leaves(node: number): number[] {
    if (node < this.count) return [node]
    const found: number[] = []
    const waiting = [node]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next < this.count) found.push(next)
      else for (const inner of this.circles[next] ?? []) waiting.push(inner)
    }
    return found
  }

  /** Makes a circle of outermost nodes one odd set. The base is that of the first. */
  close(circle: number[], edges: number[]): number {
    this.chains.clear()
    const node = this.unused.pop()
    if (node === undefined) throw new Error('There are no more odd sets than vertices')
    this.circles[node] = circle
    this.edges[node] = edges
    this.base[node] = this.base[circle[0] ?? 0] ?? -1
    this.around[node] = -1
    this.price[node] = 0
    for (const inner of circle) {
      this.around[inner] = node
      for (const vertex of this.leaves(inner)) this.top[vertex] = node
    }
    return node
  }

  /** Takes an outermost odd set apart. Returns the nodes of its circle, outermost now. */
  open(node: number): number[] {
    this.chains.clear()
    const circle = this.circles[node] ?? []
    for (const inner of circle) {
      this.around[inner] = -1
      for (const vertex of this.leaves(inner)) this.top[vertex] = inner
    }
    this.circles[node] = []
    this.edges[node] = []
    this.unused.push(node)
    return circle
  }

  /** Makes a vertex the base of a node that holds it: everybody else in there is matched within. */
  turn(node: number, vertex: number): void {
    const waiting = [node, vertex]
    while (waiting.length > 0) {
      const base = waiting.pop() ?? 0
      const within = waiting.pop() ?? 0
      if (within < this.count || this.base[within] === base) continue
      let held = base
      while (this.around[held] !== within) held = this.around[held] ?? 0
      this.rotate(within, held)
      this.base[within] = base
      const [circle, edges] = [this.circles[within] ?? [], this.edges[within] ?? []]
      waiting.push(held, base)
      for (let at = 1; at < circle.length; at += 2) {
        const [a, b] = [edges[2 * at] ?? 0, edges[2 * at + 1] ?? 0]
        this.mates[a] = b
        this.mates[b] = a
        waiting.push(circle[at] ?? 0, a, circle[at + 1] ?? 0, b)
      }
    }
  }

  private rotate(node: number, first: number): void {
    const [circle, edges] = [this.circles[node] ?? [], this.edges[node] ?? []]
    const at = circle.indexOf(first)
    this.circles[node] = [...circle.slice(at), ...circle.slice(0, at)]
    this.edges[node] = [...edges.slice(2 * at), ...edges.slice(0, 2 * at)]
  }

  /** What the odd sets that hold both vertices pay together; asked only once all searches are done. */
  shared(a: number, b: number): number {
    if (this.top[a] !== this.top[b]) return 0
    const [ofA, ofB] = [this.chain(a), this.chain(b)]
    let sum = 0
    for (let at = 0; at < ofA.length && ofA[at] === ofB[at]; at += 1) sum += this.price[ofA[at] ?? 0] ?? 0
    return sum
  }

  /** The odd sets around a vertex that pay, from the outermost in: of thousands that are nested, only few do. */
  private chain(vertex: number): readonly number[] {
    const known = this.chains.get(vertex)
    if (known) return known
    const chain: number[] = []
    for (let node = this.around[vertex] ?? -1; node !== -1; node = this.around[node] ?? -1)
      if ((this.price[node] ?? 0) > 0) chain.push(node)
    chain.reverse()
    this.chains.set(vertex, chain)
    return chain
  }

  /** Every odd set that pays, with its vertices. */
  paying(): { members: number[]; price: number }[] {
    const found: { members: number[]; price: number }[] = []
    for (const [node, circle] of this.circles.entries()) {
      const price = this.price[node] ?? 0
      if (circle && circle.length > 0 && price > 0) found.push({ members: this.leaves(node), price })
    }
    return found
  }
}
