import type { Points } from '../geometry/project.ts'
import { drawLots, type Lots } from '../lots.ts'
import { findOptima } from './optima.ts'
import { measureSilhouette } from './silhouette.ts'

const draws = 39
const mostAsFar = 1
const mostPeople = 500
const starts = 4

/**
 * Whether people rather differ by degree than fall into groups: a cloud with one middle, of the same spread and
 * direction (normal, same covariance), can be divided as neatly. It is not beaten by most smooth ranges of opinion in
 * small conversations, and by few in large ones: what beats it is not thereby a natural kind.
 */
export function differByDegree(points: Points, k: number, silhouette: number, seed: string): boolean {
  const lots = drawLots(`${seed} cloud`)
  const people = Math.min(points.length / 2, mostPeople)
  const spread = spreadOf(points)
  let asFar = 0
  for (let draw = 0; draw < draws; draw += 1) {
    const cloud = drawCloud(people, spread, lots)
    const [best] = findOptima(cloud, { k, smallest: 1, starts, seed: `${seed} cloud ${draw}` })
    if (best && measureSilhouette(cloud, best.groupOf, k, seed) >= silhouette) asFar += 1
    if (asFar > mostAsFar) return true
  }
  return false
}

/** The Cholesky root of the covariance: three numbers. */
type Spread = { x: number; across: number; y: number }

function spreadOf(points: Points): Spread {
  const people = Math.max(1, points.length / 2)
  let [sumX, sumY, xx, xy, yy] = [0, 0, 0, 0, 0]
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at] ?? 0, points[at + 1] ?? 0]
    sumX += x
    sumY += y
    xx += x * x
    xy += x * y
    yy += y * y
  }
  const [middleX, middleY] = [sumX / people, sumY / people]
  const x = Math.sqrt(Math.max(0, xx / people - middleX ** 2))
  const across = x === 0 ? 0 : (xy / people - middleX * middleY) / x
  return { x, across, y: Math.sqrt(Math.max(0, yy / people - middleY ** 2 - across ** 2)) }
}

function drawCloud(people: number, { x, across, y }: Spread, lots: Lots): Points {
  const cloud = new Float64Array(2 * people)
  for (let at = 0; at < cloud.length; at += 2) {
    const [one, other] = [lots.normal(), lots.normal()]
    cloud[at] = x * one
    cloud[at + 1] = across * one + y * other
  }
  return cloud
}
