import type { Seating as Found } from '#maths/matching/index.ts'

/** Who sits where, rotation by rotation: tables of registrations by their ids. */
export type Rotations = readonly (readonly (readonly string[])[])[]

/** What is known of how well a seating mixes, as the engine told it. */
export type Proof = Pick<
  Found,
  'sizes' | 'repeats' | 'leastRepeats' | 'alike' | 'leastAlike' | 'gap' | 'proved'
> & { unseated: readonly (readonly string[])[] }

/** One mixing of the tables of an event. */
export type Seating = {
  id: string
  whom: 'registered' | 'came'
  tableSize: number
  askedAt: Date
  finishedAt: Date | null
  failure: string | null
  rotations: Rotations
  proof: Proof | null
  /** When somebody was moved by hand: what was proved is not proved of it any more. */
  changedAt: Date | null
  revision: number
}

/** Counts how often two sit together who sat together in a rotation before. */
export function countRepeats(rotations: Rotations): number {
  const times = new Map<string, number>()
  for (const table of rotations.flat())
    for (const [index, one] of table.entries())
      for (const other of table.slice(index + 1)) {
        const pair = one < other ? `${one} ${other}` : `${other} ${one}`
        times.set(pair, (times.get(pair) ?? 0) + 1)
      }
  return [...times.values()].reduce((sum, count) => sum + count - 1, 0)
}
