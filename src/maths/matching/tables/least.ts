import type { Sizes } from './sizes.ts'

/** The pairs of so many people. */
export const pairsOf = (people: number): number => (people * (people - 1)) / 2

/** The fewest pairs that sit together when so many people are spread over tables as evenly as can be. */
export function spreadOver(people: number, tables: number): number {
  const each = Math.floor(people / tables)
  return tables * pairsOf(each) + (people % tables) * each
}

type Meeting = {
  sizes: Sizes
  rotations: number
  /** For each person, how many others they have not met and may meet. */
  open: Int32Array
}

/**
 * How often two people who met before must sit together again at least, by counting alone:
 *
 * - whoever sits with more others than are open to them sits with some again;
 * - a table of more people than there are tables brings some of them together again in each later rotation;
 * - of each rotation more than what is possible without (by what others have proved), one brings some together again.
 */
export function leastRepeats({ sizes, rotations, open }: Meeting): number {
  const [largest, least] = [sizes[0] ?? 0, sizes.at(-1) ?? 0]
  const places = sizes.reduce((sum, size) => sum + size * (size - 1), 0) * rotations
  let [short, room] = [0, 0]
  for (const free of open) {
    short += Math.max(0, rotations * (least - 1) - free)
    room += Math.min(Math.max(free, rotations * (least - 1)), rotations * (largest - 1))
  }
  const byPeople = Math.ceil((short + Math.max(0, places - room)) / 2)
  const again = sizes.reduce((sum, size) => sum + spreadOver(size, sizes.length), 0)
  const byTables = again * Math.max(0, rotations - 1)
  return Math.max(byPeople, byTables, rotations - mostKnown(sizes, open.length))
}

/** The most rotations without a repeat, where a theorem says less than counting does. */
function mostKnown(sizes: Sizes, count: number): number {
  const [largest, least] = [sizes[0] ?? 0, sizes.at(-1) ?? 0]
  if (largest !== least) return Number.POSITIVE_INFINITY
  // Two orthogonal squares of order six do not exist (G. Tarry, 1900), so no more than three rotations.
  if (largest === 6 && count === 36) return 3
  // No nearly Kirkman system of twelve people exists (A. Kotzig and A. Rosa, 1974).
  if (largest === 3 && count === 12) return 4
  return Number.POSITIVE_INFINITY
}

/**
 * With so many people, the most rotations that counting does not rule out before two must sit together again. Whether
 * there are that many is another matter.
 */
export function mostRotations(sizes: Sizes): number {
  const count = sizes.reduce((sum, size) => sum + size, 0)
  if (sizes.length < 2) return count > 1 ? 1 : Number.POSITIVE_INFINITY
  const open = new Int32Array(count).fill(count - 1)
  let rotations = 1
  while (leastRepeats({ sizes, rotations: rotations + 1, open }) === 0) rotations += 1
  return rotations
}

/** How many pairs of the same word must sit together in one rotation at least. */
export function leastAlike(words: readonly (string | number)[], tables: number): number {
  const counts = new Map<string | number, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts.values()].reduce((sum, people) => sum + spreadOver(people, tables), 0)
}
