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
  const sizes = new Int32Array(groups)
  for (const person of chosen) sizes[groupOf[person] ?? 0] = (sizes[groupOf[person] ?? 0] ?? 0) + 1
  let sum = 0
  for (const person of chosen) sum += widthOf(person, { points, groupOf, chosen, sizes })
  return chosen.length === 0 ? 0 : sum / chosen.length
}

type Among = { points: Points; groupOf: Int32Array; chosen: Int32Array; sizes: Int32Array }

function widthOf(person: number, { points, groupOf, chosen, sizes }: Among): number {
  const own = groupOf[person] ?? 0
  if ((sizes[own] ?? 0) < 2) return 0
  const [x, y] = [points[2 * person] ?? 0, points[2 * person + 1] ?? 0]
  const far = new Float64Array(sizes.length)
  for (const other of chosen) {
    const [dx, dy] = [(points[2 * other] ?? 0) - x, (points[2 * other + 1] ?? 0) - y]
    const group = groupOf[other] ?? 0
    far[group] = (far[group] ?? 0) + Math.sqrt(dx * dx + dy * dy)
  }
  const within = (far[own] ?? 0) / ((sizes[own] ?? 0) - 1)
  let next = Number.POSITIVE_INFINITY
  for (let group = 0; group < sizes.length; group += 1) {
    const size = sizes[group] ?? 0
    if (group !== own && size > 0) next = Math.min(next, (far[group] ?? 0) / size)
  }
  const larger = Math.max(within, next)
  return larger === 0 || next === Number.POSITIVE_INFINITY ? 0 : (next - within) / larger
}
