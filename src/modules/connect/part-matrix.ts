import type { Shown } from '#maths/disclosure/index.ts'

/** How often two parts of the system were introduced to each other, rounded; "[c]" where that is too few to say. */
export type PartMatrix = {
  parts: readonly { id: string; name: string }[]
  /** By `key` of two parts. */
  counts: ReadonlyMap<string, Shown>
  /** No part was left out for being too small. */
  isWhole: boolean
}

/** Which cell of the matrix is that of two parts, in either order. */
export const cellKey = (one: string, other: string) => [one, other].toSorted().join(' ')
