import type { Circles } from './circles.ts'
import { largestCircle, mostCircles } from './circles.ts'
import type { Loss } from './loss.ts'
import type { ClassPrices } from './prices.ts'

export type Party = {
  readonly count: number
  readonly circles: Circles
  readonly loss: Loss
  readonly prices: ClassPrices
  /** With whom each person is; -1 for nobody. */
  readonly mate: Int32Array
  /** For each class, where company that loses nothing may be found. */
  readonly ways: readonly (readonly Way[])[]
  /** Draws a whole number from 0 to below a limit. */
  draw(limit: number): number
}

/** Among people with so many interests that count, those who share so many with somebody. */
export type Way = { readonly size: number; readonly interests: number }

export function findWays({ classes, least }: ClassPrices, tolerance: number): Way[][] {
  const { list } = classes
  return list.map((one, c) => {
    const ways = new Map<string, Way>()
    for (const [d, other] of list.entries()) {
      if ((least[c * list.length + d] ?? 0) > tolerance) continue
      const size = Math.min(one.interests, other.interests, largestCircle)
      ways.set(`${size} ${other.interests}`, { size, interests: other.interests })
    }
    return [...ways.values()].toSorted((a, b) => b.size - a.size || b.interests - a.interests)
  })
}
/** Finds free people who lose nothing with somebody. */
export function freeFinder(party: Party, most: number): (index: number) => number {
  const { circles, loss, mate, ways, prices } = party
  const { people, starts, find } = circles
  // Where the first free person of each circle may stand.
  const heads = starts.slice(0, -1)
  const into = new Int32Array(mostCircles)
  const first = (circle: number, index: number): number => {
    const end = starts[circle + 1] ?? 0
    let head = heads[circle] ?? 0
    while (head < end && (mate[people[head] ?? 0] ?? 0) >= 0) head += 1
    heads[circle] = head
    const stop = Math.min(end, head + most)
    for (let place = head; place < stop; place += 1) {
      const other = people[place] ?? 0
      if ((mate[other] ?? 0) < 0 && other !== index && loss(index, other) === 0) return other
    }
    return -1
  }
  return (index) => {
    let best = -1
    for (const { size, interests } of ways[prices.classes.of[index] ?? 0] ?? []) {
      const found = find(index, size, interests, into)
      for (let each = 0; each < found; each += 1) {
        const other = first(into[each] ?? 0, index)
        if (other >= 0 && (best < 0 || other < best)) best = other
      }
    }
    return best
  }
}

/** Finds somebody, free or not, who loses at most so much with a person, trying a few at random. */
export function anyFinder(party: Party, tries: number): (index: number, not: number, most: number) => number {
  const { circles, loss, ways, prices, draw } = party
  const { people, starts, find } = circles
  const into = new Int32Array(mostCircles)
  return (index, not, most) => {
    const own = ways[prices.classes.of[index] ?? 0] ?? []
    if (own.length === 0) return -1
    const { size, interests } = own[draw(own.length)] ?? { size: 0, interests: 0 }
    const found = find(index, size, interests, into)
    if (found === 0) return -1
    for (let round = 0; round < tries; round += 1) {
      const circle = into[draw(found)] ?? 0
      const start = starts[circle] ?? 0
      const length = (starts[circle + 1] ?? 0) - start
      if (length === 0) continue
      const other = people[start + draw(length)] ?? 0
      if (other !== index && other !== not && loss(index, other) <= most) return other
    }
    return -1
  }
}

export function join(mate: Int32Array, one: number, other: number): void {
  mate[one] = other
  mate[other] = one
}
