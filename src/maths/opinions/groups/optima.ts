import { sizesOf } from '../counts.ts'
import { type Points, takePoints } from '../geometry/project.ts'
import { drawLots, drawSome, type Lots } from '../lots.ts'
import { refine, type Settled } from './refine.ts'

/**
 * People in `k` groups so that no one person's move makes them closer together; `inertia` is how far apart they are.
 */
export type Optimum = Settled & { sizes: number[] }

type Wanted = {
  k: number
  smallest: number
  /** How often the search begins at least; among few people, where it costs little, more often. */
  starts: number
  seed: string
}

/** With more people than these the search begins on so many of them. */
const mostAtFirst = 5_000
/** Among so many people the search begins as often as is asked; among half of them, twice as often. */
const fullyLooked = 200
/** So many of what was found there are then carried on with everybody. */
const mostCarried = 2

/**
 * Finds the ways to divide people into `k` groups by k-means (S. P. Lloyd, 1982), from many beginnings (k-means++, D.
 * Arthur and S. Vassilvitskii, 2007): each local optimum once in which no group is smaller than `smallest`, the
 * closest first. The order of the people says nothing: they are sorted by where they stand.
 */
export function findOptima(points: Points, { k, smallest, starts, seed }: Wanted): Optimum[] {
  const people = points.length / 2
  if (people < k * Math.max(1, smallest)) return []
  const order = sortPoints(points)
  const sorted = takePoints(points, order)
  const lots = drawLots(`${seed} groups ${k}`)
  const isLarge = people > mostAtFirst
  const beginnings = Math.max(starts, Math.ceil((starts * fullyLooked) / people))
  const some = isLarge ? takePoints(sorted, drawSome(lots, mostAtFirst, people)) : sorted
  const found = eachOnce(
    Array.from({ length: beginnings }, () => begin(some, k, lots)).map(
      (centres) => centres && refine(some, centres),
    ),
  )
  const settled = isLarge ? found.slice(0, mostCarried).map(({ centres }) => refine(sorted, centres)) : found
  return eachOnce(settled)
    .map((one) => ({ ...one, groupOf: putBack(one.groupOf, order) }))
    .map((one) => ({ ...one, sizes: sizesOf(one.groupOf, k) }))
    .filter(({ sizes }) => sizes.every((size) => size >= Math.max(1, smallest)))
}

function sortPoints(points: Points): Int32Array {
  const order = Int32Array.from({ length: points.length / 2 }, (_, person) => person)
  return order.sort(
    (one, other) =>
      (points[2 * one] ?? 0) - (points[2 * other] ?? 0) ||
      (points[2 * one + 1] ?? 0) - (points[2 * other + 1] ?? 0) ||
      one - other,
  )
}

function putBack(groupOf: Int32Array, order: Int32Array): Int32Array {
  const back = new Int32Array(groupOf.length)
  for (const [place, person] of order.entries()) back[person] = groupOf[place] ?? 0
  return back
}

/** Draws centres far from each other; nothing where there are fewer places than centres. */
function begin(points: Points, k: number, lots: Lots): Float64Array | undefined {
  const people = points.length / 2
  const centres = new Float64Array(2 * k)
  const nearest = new Float64Array(people).fill(Number.POSITIVE_INFINITY)
  let chosen = lots.below(people)
  for (let group = 0; group < k; group += 1) {
    const x = points[2 * chosen] ?? 0
    const y = points[2 * chosen + 1] ?? 0
    centres[2 * group] = x
    centres[2 * group + 1] = y
    let sum = 0
    for (let person = 0; person < people; person += 1) {
      const dx = (points[2 * person] ?? 0) - x
      const dy = (points[2 * person + 1] ?? 0) - y
      const square = dx * dx + dy * dy
      if (square < (nearest[person] ?? 0)) nearest[person] = square
      sum += nearest[person] ?? 0
    }
    if (group === k - 1) break
    if (sum === 0) return undefined
    chosen = drawByWeight(nearest, sum, lots)
  }
  return centres
}

function drawByWeight(weights: Float64Array, sum: number, lots: Lots): number {
  let left = lots.share() * sum
  for (let person = 0; person < weights.length; person += 1) {
    left -= weights[person] ?? 0
    if (left < 0) return person
  }
  return weights.findLastIndex((weight) => weight > 0)
}

/** Each local optimum once, the closest first; two that are equally far apart in all are one. */
function eachOnce(settled: readonly (Settled | undefined)[]): Settled[] {
  const sorted = settled
    .flatMap((one) => (one ? [one] : []))
    .toSorted((one, other) => one.inertia - other.inertia)
  return sorted.filter(
    ({ inertia }, at) => at === 0 || inertia - (sorted[at - 1]?.inertia ?? 0) > 1e-9 * inertia,
  )
}
