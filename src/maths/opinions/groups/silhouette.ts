import type { Points } from '../geometry/project.ts'
import { drawLots, drawSome } from '../lots.ts'

/** Up to so many people everybody is compared with everybody … */
const mostExact = 800
/** … and of more, so many. */
const sample = 2_000

/**
 * How much nearer people stand to their own group than to the next, from -1 to 1: the mean silhouette (P. J.
 * Rousseeuw, 1987). Somebody alone in their group counts as 0.
 */
export function measureSilhouette(points: Points, groupOf: Int32Array, groups: number, seed: string): number {
  const people = groupOf.length
  const chosen =
    people <= mostExact
      ? Int32Array.from({ length: people }, (_, person) => person)
      : drawSome(drawLots(`${seed} silhouette`), Math.min(sample, people), people)
  const group = chosen.map((person) => groupOf[person] ?? 0)
  const sizes = new Int32Array(groups)
  for (const own of group) sizes[own] = (sizes[own] ?? 0) + 1
  const far = measureDistances(points, chosen, group, groups)
  let sum = 0
  for (const [index, own] of group.entries())
    sum += widthOf(own, far.subarray(index * groups, (index + 1) * groups), sizes)
  return chosen.length === 0 ? 0 : sum / chosen.length
}

/** The sum of each person's distances to each group. */
function measureDistances(points: Points, chosen: Int32Array, group: Int32Array, groups: number) {
  const xs = Float64Array.from(chosen, (person) => points[2 * person] ?? 0)
  const ys = Float64Array.from(chosen, (person) => points[2 * person + 1] ?? 0)
  const far = new Float64Array(chosen.length * groups)
  for (let one = 0; one < chosen.length; one += 1) {
    const x = xs[one] ?? 0
    const y = ys[one] ?? 0
    const own = group[one] ?? 0
    const row = one * groups
    for (let other = one + 1; other < chosen.length; other += 1) {
      const dx = (xs[other] ?? 0) - x
      const dy = (ys[other] ?? 0) - y
      const distance = Math.sqrt(dx * dx + dy * dy)
      const to = row + (group[other] ?? 0)
      const back = other * groups + own
      far[to] = (far[to] ?? 0) + distance
      far[back] = (far[back] ?? 0) + distance
    }
  }
  return far
}

function widthOf(own: number, far: Float64Array, sizes: Int32Array): number {
  if ((sizes[own] ?? 0) < 2) return 0
  const within = (far[own] ?? 0) / ((sizes[own] ?? 0) - 1)
  let next = Number.POSITIVE_INFINITY
  for (let group = 0; group < sizes.length; group += 1) {
    const size = sizes[group] ?? 0
    if (group !== own && size > 0) next = Math.min(next, (far[group] ?? 0) / size)
  }
  const larger = Math.max(within, next)
  return larger === 0 || next === Number.POSITIVE_INFINITY ? 0 : (next - within) / larger
}
