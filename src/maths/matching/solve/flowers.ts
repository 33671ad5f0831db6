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
  /** The crowd that a vertex is in: those who are held by one outermost node. */
  private readonly crowd: Int32Array
  /** The outermost node of each crowd. */
  private readonly holder: Int32Array
  /** The crowd of each outermost node, and its vertices. */
  private readonly crowdOf: Int32Array
  private readonly held: number[][]
  /** How many of its crowd an odd set had from the greatest of its circle: the first ones. */
  private readonly ownSize: Int32Array
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
    this.crowd = Int32Array.from({ length: count }, (_, vertex) => vertex)
    this.holder = this.crowd.slice()
    this.crowdOf = new Int32Array(2 * count)
    this.crowdOf.set(this.crowd)
    this.held = Array.from({ length: count }, (_, vertex) => [vertex])
    this.price = new Float64Array(2 * count)
    this.ownSize = new Int32Array(2 * count)
    for (let node = 2 * count - 1; node >= count; node -= 1) this.unused.push(node)
  }

  /** The outermost node that holds a vertex. */
  top(vertex: number): number {
    return this.holder[this.crowd[vertex] ?? 0] ?? 0
  }

  /** All vertices within an outermost node, as long as nothing is closed or opened. */
  leaves(node: number): readonly number[] {
    return this.held[this.crowdOf[node] ?? 0] ?? []
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
    for (const inner of circle) this.around[inner] = node
    this.join(node, circle)
    return node
  }

  /** Takes an outermost odd set apart. Returns the nodes of its circle, outermost now. */
  open(node: number): number[] {
    this.chains.clear()
    const circle = this.circles[node] ?? []
    for (const inner of circle) this.around[inner] = -1
    this.part(node, circle)
    this.circles[node] = []
    this.edges[node] = []
    this.unused.push(node)
    return circle
  }

  /** The greatest crowd takes in the others, so that nobody moves more often than the logarithm of all. */
  private join(node: number, circle: readonly number[]): void {
    let host = circle[0] ?? 0
    for (const inner of circle) if (this.leaves(inner).length > this.leaves(host).length) host = inner
    const crowd = this.crowdOf[host] ?? 0
    const vertices = this.held[crowd] ?? []
    this.ownSize[node] = vertices.length
    for (const inner of circle)
      if (inner !== host)
        for (const vertex of this.leaves(inner)) {
          this.crowd[vertex] = crowd
          vertices.push(vertex)
        }
    this.crowdOf[node] = crowd
    this.holder[crowd] = node
  }

  /** Each of the circle has the crowd again that it had. */
  private part(node: number, circle: readonly number[]): void {
    const shared = this.crowdOf[node] ?? 0
    const vertices = this.held[shared] ?? []
    vertices.length = this.ownSize[node] ?? 0
    for (const inner of circle) {
      const own = this.crowdOf[inner] ?? 0
      this.holder[own] = inner
      if (own !== shared) for (const vertex of this.held[own] ?? []) this.crowd[vertex] = own
    }
  }

  /** Makes a vertex the base of a node that holds it: everybody else in there is matched within. */
  turn(node: number, vertex: number): void {
    const waiting = [node, vertex]
    while (waiting.length > 0) {
      const base = waiting.pop() ?? 0
      const outermost = waiting.pop() ?? 0
      const way: number[] = []
      for (let held = base; held !== outermost; held = this.around[held] ?? 0) way.push(held)
      let within = outermost
      for (let held = way.pop(); held !== undefined && this.base[within] !== base; held = way.pop()) {
        this.rotate(within, held)
        this.base[within] = base
        this.matchWithin(within, waiting)
        within = held
      }
    }
  }

  /** Matches all but the first of a circle with each other, and notes whose base each must be. */
  private matchWithin(node: number, waiting: number[]): void {
    const [circle, edges] = [this.circles[node] ?? [], this.edges[node] ?? []]
    for (let at = 1; at < circle.length; at += 2) {
      const [a, b] = [edges[2 * at] ?? 0, edges[2 * at + 1] ?? 0]
      this.mates[a] = b
      this.mates[b] = a
      waiting.push(circle[at] ?? 0, a, circle[at + 1] ?? 0, b)
    }
  }

  private rotate(node: number, first: number): void {
    const [circle, edges] = [this.circles[node] ?? [], this.edges[node] ?? []]
    const at = circle.indexOf(first)
    if (at === 0) return
    this.circles[node] = [...circle.slice(at), ...circle.slice(0, at)]
    this.edges[node] = [...edges.slice(2 * at), ...edges.slice(0, 2 * at)]
  }

  areTogether(a: number, b: number): boolean {
    return this.crowd[a] === this.crowd[b]
  }

  /** What the odd sets that hold both vertices pay together; asked only once all searches are done. */
  shared(a: number, b: number): number {
    if (!this.areTogether(a, b)) return 0
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

  /** All vertices of an odd set, wherever it is. */
  private within(node: number): number[] {
    const found: number[] = []
    const waiting = [node]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next < this.count) found.push(next)
      else for (const inner of this.circles[next] ?? []) waiting.push(inner)
    }
    return found
  }

  /** Every odd set that pays, with its vertices. */
  paying(): { members: number[]; price: number }[] {
    const found: { members: number[]; price: number }[] = []
    for (const [node, circle] of this.circles.entries()) {
      const price = this.price[node] ?? 0
      if (circle && circle.length > 0 && price > 0) found.push({ members: this.within(node), price })
    }
    return found
  }
}
