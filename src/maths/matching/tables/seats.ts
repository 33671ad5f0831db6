import type { Sizes } from './sizes.ts'

/**
 * Who sits where in several rotations: `people[rotation * count + seat]`, the seats of a table side by side. Tables
 * have the same sizes in each rotation, the larger ones first.
 */
export type Seats = {
  readonly count: number
  readonly rotations: number
  readonly people: Int32Array
  /** The table of each seat, and where each table starts; the last start is the end. */
  readonly tableOf: Int32Array
  readonly starts: Int32Array
}

/** Seats for so many rotations, at which nobody sits yet. */
export function setTables(sizes: Sizes, rotations: number): Seats {
  const tableOf = Int32Array.from(sizes.flatMap((size, table) => Array<number>(size).fill(table)))
  const starts = new Int32Array(sizes.length + 1)
  for (const [table, size] of sizes.entries()) starts[table + 1] = (starts[table] ?? 0) + size
  const count = tableOf.length
  return { count, rotations, people: new Int32Array(count * rotations).fill(-1), tableOf, starts }
}

/** Seats people in one rotation by the table that each is given, whatever its number. */
export function seatByTable({ count, people }: Seats, rotation: number, table: Int32Array): void {
  const members = new Map<number, number[]>()
  for (const [person, at] of table.entries()) {
    const known = members.get(at)
    if (known) known.push(person)
    else members.set(at, [person])
  }
  const inOrder = [...members.values()].toSorted((one, other) => other.length - one.length)
  people.set(inOrder.flat(), rotation * count)
}

/** The people of each table of one rotation. */
export function tablesOf({ count, people, starts }: Seats, rotation: number): number[][] {
  const here = people.subarray(rotation * count, (rotation + 1) * count)
  return Array.from({ length: starts.length - 1 }, (_, table) => [
    ...here.subarray(starts[table] ?? 0, starts[table + 1] ?? 0),
  ])
}
