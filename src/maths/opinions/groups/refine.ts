import type { Points } from '../geometry/project.ts'

/** Where k-means came to rest: the group of each person, the groups' centres, and the sum of squared distances. */
export type Settled = { groupOf: Int32Array; centres: Float64Array; inertia: number }

const mostRounds = 200
/** Of very many people it is at rest when hardly anybody moves. */
const restlessShare = 1 / 2_500

/**
 * Moves people to the nearest centre and centres to their people's middle until nothing moves; nothing where one is
 * empty.
 */
export function refine(points: Points, beginning: Float64Array): Settled | undefined {
  const people = points.length / 2
  const k = beginning.length / 2
  const groupOf = new Int32Array(people).fill(-1)
  let centres = beginning
  let inertia = 0
  for (let round = 0; round < mostRounds; round += 1) {
    const moved = assign(points, centres, groupOf)
    inertia = moved.inertia
    if (moved.count <= Math.floor(people * restlessShare)) break
    const middle = middlesOf(points, groupOf, k)
    if (!middle) return undefined
    centres = middle
  }
  return { groupOf, centres, inertia }
}

function assign(points: Points, centres: Float64Array, groupOf: Int32Array) {
  const k = centres.length / 2
  let count = 0
  let inertia = 0
  for (let person = 0; person < groupOf.length; person += 1) {
    const x = points[2 * person] ?? 0
    const y = points[2 * person + 1] ?? 0
    let nearest = 0
    let least = Number.POSITIVE_INFINITY
    for (let group = 0; group < k; group += 1) {
      const dx = x - (centres[2 * group] ?? 0)
      const dy = y - (centres[2 * group + 1] ?? 0)
      const square = dx * dx + dy * dy
      if (square < least) {
        least = square
        nearest = group
      }
    }
    inertia += least
    if (groupOf[person] !== nearest) count += 1
    groupOf[person] = nearest
  }
  return { count, inertia }
}

function middlesOf(points: Points, groupOf: Int32Array, k: number): Float64Array | undefined {
  const sums = new Float64Array(2 * k)
  const sizes = new Int32Array(k)
  for (let person = 0; person < groupOf.length; person += 1) {
    const group = groupOf[person] ?? 0
    sums[2 * group] = (sums[2 * group] ?? 0) + (points[2 * person] ?? 0)
    sums[2 * group + 1] = (sums[2 * group + 1] ?? 0) + (points[2 * person + 1] ?? 0)
    sizes[group] = (sizes[group] ?? 0) + 1
  }
  if (sizes.includes(0)) return undefined
  return sums.map((sum, at) => sum / (sizes[at >> 1] ?? 1))
}
