import { drawLots } from '#maths/opinions/index.ts'
import type { Network } from './network.ts'

/** How often a network is divided, in another order each time; the division with the highest modularity counts. */
const tries = 8

type Graph = {
  neighbours: readonly (readonly (readonly [at: number, weight: number])[])[]
  /** What lies within each place, twice: each tie has two ends. */
  within: Float64Array
}

/**
 * Divides a network into communities: more ties within than chance would have it (modularity), by moving words and
 * then merging what was found (V. Blondel and others, 2008: “Louvain”). Answers the community of each word, numbered
 * from 0 as they come.
 */
export function findCommunities(network: Network): Int32Array {
  const graph = layOut(network)
  let best: { modularity: number; community: Int32Array } = {
    modularity: Number.NEGATIVE_INFINITY,
    community: new Int32Array(),
  }
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const community = divide(graph, `themes ${attempt}`)
    const modularity = modularityOf(graph, community)
    // A sum of small numbers differs in its last digits by nothing but the order.
    if (modularity > best.modularity + 1e-12) best = { modularity, community }
  }
  return renumber(best.community)
}

function layOut({ words, one, other, weight }: Network): Graph {
  const neighbours: (readonly [number, number])[][] = words.map(() => [])
  for (const [tie, from] of one.entries()) {
    const to = other[tie] ?? 0
    neighbours[from]?.push([to, weight[tie] ?? 0])
    neighbours[to]?.push([from, weight[tie] ?? 0])
  }
  return { neighbours, within: new Float64Array(words.length) }
}

function divide(whole: Graph, seed: string): Int32Array {
  let graph = whole
  let community = Int32Array.from(graph.neighbours, (_, at) => at)
  for (let level = 0; ; level += 1) {
    const moved = renumber(moveAll(graph, `${seed} ${level}`))
    const merged = merge(graph, moved)
    if (merged.neighbours.length === graph.neighbours.length) return community
    community = community.map((at) => moved[at] ?? 0)
    graph = merged
  }
}

/** Moves each to the community of its neighbours that gains most, until none gains any more. */
function moveAll(graph: Graph, seed: string): Int32Array {
  const { degrees, total } = weigh(graph)
  const community = Int32Array.from(degrees, (_, at) => at)
  const sums = degrees.slice()
  const order = inLots(degrees.length, seed)
  for (let isMoving = total > 0; isMoving; ) {
    isMoving = false
    for (const at of order) {
      const own = community[at] ?? 0
      const degree = degrees[at] ?? 0
      sums[own] = (sums[own] ?? 0) - degree
      const gainOf = (to: number, ties: number) => ties - (degree * (sums[to] ?? 0)) / total
      const best = findBest(tiesOf(graph, community, at), own, gainOf)
      sums[best] = (sums[best] ?? 0) + degree
      if (best !== own) isMoving = true
      community[at] = best
    }
  }
  return community
}

function inLots(many: number, seed: string): number[] {
  const lots = drawLots(seed)
  return Array.from({ length: many }, (_, at) => ({ at, lot: lots.share() }))
    .toSorted((one, other) => one.lot - other.lot || one.at - other.at)
    .map(({ at }) => at)
}

function tiesOf({ neighbours }: Graph, community: Int32Array, at: number): Map<number, number> {
  const ties = new Map<number, number>()
  for (const [to, weight] of neighbours[at] ?? []) {
    const there = community[to] ?? 0
    ties.set(there, (ties.get(there) ?? 0) + weight)
  }
  return ties
}

function findBest(
  ties: ReadonlyMap<number, number>,
  own: number,
  gainOf: (to: number, ties: number) => number,
): number {
  let [best, most] = [own, gainOf(own, ties.get(own) ?? 0)]
  for (const [to, weight] of ties) {
    const gain = gainOf(to, weight)
    if (gain > most + 1e-12) [best, most] = [to, gain]
  }
  return best
}

function merge({ neighbours, within }: Graph, community: Int32Array): Graph {
  const many = community.reduce((most, each) => Math.max(most, each + 1), 0)
  const ties = Array.from({ length: many }, () => new Map<number, number>())
  const inside = new Float64Array(many)
  for (const [at, own] of neighbours.entries()) {
    const here = community[at] ?? 0
    inside[here] = (inside[here] ?? 0) + (within[at] ?? 0)
    for (const [to, weight] of own) {
      const there = community[to] ?? 0
      if (there === here) inside[here] = (inside[here] ?? 0) + weight
      else ties[here]?.set(there, (ties[here]?.get(there) ?? 0) + weight)
    }
  }
  return { neighbours: ties.map((own) => [...own]), within: inside }
}

function weigh({ neighbours, within }: Graph): { degrees: Float64Array; total: number } {
  const degrees = Float64Array.from(neighbours, (own, at) =>
    own.reduce((sum, [, weight]) => sum + weight, within[at] ?? 0),
  )
  return { degrees, total: degrees.reduce((sum, degree) => sum + degree, 0) }
}

/** The share of ties within communities, less what chance would have there (M. Newman and M. Girvan, 2004). */
export const findModularity = (network: Network, community: Int32Array) =>
  modularityOf(layOut(network), community)

function modularityOf(graph: Graph, community: Int32Array): number {
  const { degrees, total } = weigh(graph)
  if (total === 0) return 0
  const whole = merge(graph, community)
  const sums = new Float64Array(whole.within.length)
  for (const [at, degree] of degrees.entries())
    sums[community[at] ?? 0] = (sums[community[at] ?? 0] ?? 0) + degree
  return whole.within.reduce((sum, inside, at) => sum + inside / total - ((sums[at] ?? 0) / total) ** 2, 0)
}

function renumber(community: Int32Array): Int32Array {
  const numbers = new Map<number, number>()
  for (const each of community) if (!numbers.has(each)) numbers.set(each, numbers.size)
  return community.map((each) => numbers.get(each) ?? 0)
}
