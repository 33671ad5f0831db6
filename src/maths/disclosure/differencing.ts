import { leastBase } from './shown.ts'
import { type Counted, type DisclosedTable } from './table.ts'

/** The fewest people whose answers must have changed before a new figure follows an old one. */
export const leastChanged = leastBase

/**
 * Whether a new table may follow the last one. Two tables can be subtracted: what lies between them are the people
 * who came, went or changed their answer, so those must be 10 or more. Where nothing was shown before, there is
 * nothing to subtract from.
 */
export function mayPublish(
  previous: DisclosedTable | null,
  next: DisclosedTable,
  changedPeople: number,
): boolean {
  if (next.withheld) return previous === null
  return previous === null || previous.withheld || changedPeople >= leastChanged
}

/**
 * The fewest people who can have made one table of the other: each came to an answer, or left one. People who changed
 * places with each other do not show, so more may have changed, never fewer; that errs on the side of silence.
 */
export function countChanged(before: readonly Counted[], after: readonly Counted[]): number {
  const earlier = new Map(before.map(({ key, count }) => [key, count]))
  const later = new Map(after.map(({ key, count }) => [key, count]))
  const differences = [...new Set([...earlier.keys(), ...later.keys()])].map(
    (key) => (later.get(key) ?? 0) - (earlier.get(key) ?? 0),
  )
  const came = differences.reduce((sum, each) => sum + Math.max(each, 0), 0)
  const went = differences.reduce((sum, each) => sum + Math.max(-each, 0), 0)
  return Math.max(came, went)
}
