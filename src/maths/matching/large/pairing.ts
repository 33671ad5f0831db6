import type { Circles } from './circles.ts'
import { largestCircle, mostCircles } from './circles.ts'
import type { Loss } from './loss.ts'
import type { ClassPrices } from './prices.ts'

/** People on their way to a plan: who is with whom, and what that loses. */
export type Party = {
  readonly count: number
  readonly circles: Circles
  readonly loss: Loss
  readonly prices: ClassPrices
  /** What is lost when somebody stays alone: their price, in half points. */
  readonly alone: Float64Array
  /** With whom each person is; `nobody` for whoever is alone. */
  readonly mate: Int32Array
  /** Draws a whole number from 0 to below a limit. */
  draw(limit: number): number
  mayGoOn(): boolean
}

export const nobody = -1

export function join({ mate }: Party, one: number, other: number): void {
  mate[one] = other
  mate[other] = one
}

/** What somebody loses as things are, with their company or alone. */
export function lossOf({ mate, loss, alone }: Party, index: number): number {
  const other = mate[index] ?? nobody
  return other === nobody ? (alone[index] ?? 0) : loss(index, other)
}

/** Everybody who is alone so far. */
export function whoIsAlone({ count, mate }: Party): number[] {
  const found: number[] = []
  for (let index = 0; index < count; index += 1) if (mate[index] === nobody) found.push(index)
  return found
}

/** A place to look for company: among people of a class, those who share `size` of one's own interests. */
type Way = { readonly size: number; readonly of: number }

/**
 * For each class, where company may be found that loses at most so much: where most is shared, first, and then in small
 * classes, for whoever suits few should be found by them.
 */
export function findWays({ classes, least }: ClassPrices, most: number): readonly (readonly Way[])[] {
  const { list, counts } = classes
  return list.map((one, c) =>
    list
      .flatMap((other, of): Way[] =>
        (least[c * list.length + of] ?? 0) > most
          ? []
          : [{ size: Math.min(one.interests, other.interests, largestCircle), of }],
      )
      .toSorted((a, b) => b.size - a.size || (counts[a.of] ?? 0) - (counts[b.of] ?? 0) || b.of - a.of),
  )
}

/** Of each circle so many free people are looked at. */
const looks = 64

/**
 * Finds somebody free with whom a person loses nothing, or `nobody`: of all whom it finds in one class, the one who has
 * it hardest. Whoever was free once and is let go again is not found here.
 */
export function freeFinder(party: Party): (index: number) => number {
  const { circles, loss, mate, prices } = party
  const { people, starts, find } = circles
  const ways = findWays(prices, 0)
  // Where the first free person of each circle may stand.
  const heads = starts.slice(0, -1)
  const into = new Int32Array(mostCircles)
  const skipTaken = (circle: number): number => {
    const end = starts[circle + 1] ?? 0
    let head = heads[circle] ?? 0
    while (head < end && (mate[people[head] ?? 0] ?? 0) !== nobody) head += 1
    heads[circle] = head
    return head
  }
  // The circle of all people of each class: where nobody of it is free, no smaller one has to be looked at.
  const wholes = Int32Array.from(prices.classes.list, (_, of) => (find(0, 0, of, into), into[0] ?? 0))
  const isUsedUp = (of: number): boolean => {
    const whole = wholes[of] ?? 0
    return skipTaken(whole) === starts[whole + 1]
  }
  const findIn = (circle: number, index: number): number => {
    const head = skipTaken(circle)
    const stop = Math.min(starts[circle + 1] ?? 0, head + looks)
    for (let place = head; place < stop; place += 1) {
      const other = people[place] ?? 0
      if (mate[other] === nobody && other !== index && loss(index, other) === 0) return other
    }
    return nobody
  }
  return (index) => {
    let best = nobody
    for (const { size, of } of ways[prices.classes.of[index] ?? 0] ?? []) {
      if (isUsedUp(of)) continue
      const found = find(index, size, of, into)
      for (let each = 0; each < found; each += 1) {
        const other = findIn(into[each] ?? 0, index)
        if (other !== nobody && (best === nobody || other < best)) best = other
      }
      if (best !== nobody) return best
    }
    return nobody
  }
}

/**
 * Finds somebody, free or not, who loses at most so much with a person, by drawing a few from where they may be found;
 * one person is left aside.
 */
export function anyFinder(
  party: Party,
  tries: number,
  mostEver = 0,
): (a: number, aside: number, most: number) => number {
  const { circles, loss, prices, draw } = party
  const { people, starts, find } = circles
  const ways = findWays(prices, mostEver)
  const into = new Int32Array(mostCircles)
  return (index, aside, most) => {
    const own = ways[prices.classes.of[index] ?? 0] ?? []
    const way = own[draw(own.length)]
    const found = way ? find(index, way.size, way.of, into) : 0
    if (found === 0) return nobody
    for (let round = 0; round < tries; round += 1) {
      const circle = into[draw(found)] ?? 0
      const start = starts[circle] ?? 0
      const length = (starts[circle + 1] ?? 0) - start
      if (length === 0) continue
      const other = people[start + draw(length)] ?? 0
      if (other !== index && other !== aside && loss(index, other) <= most) return other
    }
    return nobody
  }
}

/** Shows everybody with whom a person may lose nothing, free or not, until it is enough. */
export function everyFinder({
  circles,
  prices,
}: Party): (index: number, goOn: (other: number) => boolean) => void {
  const { people, starts, find } = circles
  const ways = findWays(prices, 0)
  const into = new Int32Array(mostCircles)
  return (index, goOn) => {
    for (const { size, of } of ways[prices.classes.of[index] ?? 0] ?? []) {
      const found = find(index, size, of, into)
      for (let each = 0; each < found; each += 1) {
        const circle = into[each] ?? 0
        const end = starts[circle + 1] ?? 0
        for (let place = starts[circle] ?? 0; place < end; place += 1) if (!goOn(people[place] ?? 0)) return
      }
    }
  }
}
