import { type Columns, countBits } from '../columns.ts'
import type { Classes } from './classes.ts'

/**
 * Who cares about the same things: for every one, two or three interests, the people of each class who have them all.
 * Whoever looks for somebody with whom to share three finds them without asking everybody.
 * Sets are told apart by a short sum of theirs only; where two fall together, a look at the people parts them.
 */
export type Circles = {
  /** The people of all circles, one circle after the other, those who are hardest to match first in each. */
  readonly people: Int32Array
  /** Where each circle starts; it ends where the next one does. */
  readonly starts: Int32Array
  /** Writes the circles of `size` interests of somebody's own, among people of a class. */
  find(index: number, size: number, of: number, into: Int32Array): number
}

/** More shared interests than these are found by looking at the people. */
export const largestCircle = 3
/** Room for the circles of one person: of eight interests, 56 by threes. */
export const mostCircles = 56
/** On average so many circles a person may take up memory. */
const affordable = 14

export function formCircles(columns: Columns, classes: Classes, shares: Float64Array): Circles {
  const sizes = Uint8Array.from(classes.list, (each) => Math.min(largestCircle, each.interests))
  const read = readInterests(columns, shares, affordableInterests(columns, classes))
  const bits = Math.min(22, Math.max(8, 32 - Math.clz32(columns.count)))
  const find = circleFinder(read, shares.length, 32 - bits)
  const starts = new Int32Array((1 << bits) + 1)
  const into = new Int32Array(mostCircles)
  const visit = (see: (circle: number, index: number) => void) => {
    for (let index = 0; index < columns.count; index += 1) {
      const own = classes.of[index] ?? 0
      for (let size = 0; size <= (sizes[own] ?? 0); size += 1) {
        const found = find(index, size, own, into)
        for (let each = 0; each < found; each += 1) see(into[each] ?? 0, index)
      }
    }
  }
  visit((circle) => {
    starts[circle + 1] = (starts[circle + 1] ?? 0) + 1
  })
  for (let circle = 0; circle < 1 << bits; circle += 1)
    starts[circle + 1] = (starts[circle + 1] ?? 0) + (starts[circle] ?? 0)
  const people = new Int32Array(starts.at(-1) ?? 0)
  const filled = starts.slice(0, -1)
  visit((circle, index) => {
    const place = filled[circle] ?? 0
    people[place] = index
    filled[circle] = place + 1
  })
  return { people, starts, find }
}

/** How many interests of each person can be looked up by, so that all circles fit into memory. */
function affordableInterests({ count, interests, words }: Columns, { list }: Classes): number {
  const having = new Float64Array(words * 32 + 1)
  for (let index = 0; index < count; index += 1) {
    let own = 0
    for (let word = 0; word < words; word += 1) own += countBits(interests[index * words + word] ?? 0)
    having[own] = (having[own] ?? 0) + 1
  }
  const counted = list.reduce((most, each) => Math.max(most, each.interests), 0)
  const circlesOf = (own: number) => {
    let circles = 1
    for (let size = 1, ways = 1; size <= Math.min(counted, largestCircle); size += 1) {
      ways = (ways * (own - size + 1)) / size
      circles += ways
    }
    return circles
  }
  for (let most = 8; most > largestCircle; most -= 1) {
    const all = having.reduce((sum, people, own) => sum + people * circlesOf(Math.min(own, most)), 0)
    if (all <= affordable * count) return most
  }
  return largestCircle
}

type Read = (index: number, into: Int32Array) => number

/** Reads somebody's interests, the rarest of them if they have more than are looked up by. */
function readInterests({ interests, words }: Columns, shares: Float64Array, most: number): Read {
  const all = new Int32Array(words * 32)
  return (index, into) => {
    let own = 0
    for (let word = 0; word < words; word += 1)
      for (let left = interests[index * words + word] ?? 0; left !== 0; left &= left - 1) {
        const interest = word * 32 + 31 - Math.clz32(left & -left)
        // Nobody else has it.
        if ((shares[interest] ?? 0) === 0) continue
        all[own] = interest
        own += 1
      }
    if (own > most)
      all.subarray(0, own).sort((one, other) => (shares[one] ?? 0) - (shares[other] ?? 0) || one - other)
    const kept = Math.min(own, most)
    for (let each = 0; each < kept; each += 1) into[each] = all[each] ?? 0
    return kept
  }
}

/** Finds the circles of a person: a number for every set of so many of their interests. */
function circleFinder(read: Read, interests: number, shift: number): Circles['find'] {
  const marks = Int32Array.from({ length: interests }, (_, interest) => spread(interest + 1))
  const own = new Int32Array(interests)
  return (index, size, of, into) => {
    const salt = spread((of + 1) * 8 + size)
    const circle = (sum: number) => Math.imul(sum + salt, 0x9e3779b1) >>> shift
    if (size === 0) {
      into[0] = circle(0)
      return 1
    }
    const count = read(index, own)
    let found = 0
    for (let a = 0; a < count; a += 1) {
      const one = marks[own[a] ?? 0] ?? 0
      if (size === 1) into[found++] = circle(one)
      else
        for (let b = a + 1; b < count; b += 1) {
          const two = (one + (marks[own[b] ?? 0] ?? 0)) | 0
          if (size === 2) into[found++] = circle(two)
          else
            for (let c = b + 1; c < count; c += 1)
              into[found++] = circle((two + (marks[own[c] ?? 0] ?? 0)) | 0)
        }
    }
    return found
  }
}

/** Spreads small numbers over all 32 bits (after Murmur's last step). */
function spread(number: number): number {
  let bits = Math.imul(number, 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return bits ^ (bits >>> 16)
}
