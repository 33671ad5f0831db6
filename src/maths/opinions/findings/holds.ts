import { addCounts, type Counts } from '../counts.ts'
import { compareShares } from './exact.ts'

/**
 * A statement that a group holds, and the others less: `n` of the `of` in the group who voted, `others` of the rest.
 */
export type Held = {
  column: number
  for: 'agree' | 'disagree'
  n: number
  of: number
  others: number
  othersOf: number
  /** Chance of so large a difference, or a larger one, where there is none. */
  p: number
}

const falseDiscoveries = 0.05
const leastDifference = 0.2
const fewestInGroup = 5

/**
 * What each group holds that the others do not: 20 points or more between them, at least 5 of the group voted, and of
 * all differences that are told at most 5 % are expected to be chance (Y. Benjamini and Y. Hochberg, 1995).
 */
export function findHeld(groups: readonly Counts[], columns: readonly number[]): Held[][] {
  const all = addCounts(groups, groups[0]?.seen.length ?? 0)
  const tested = groups.map((group) =>
    columns.flatMap((column) =>
      (['agree', 'disagree'] as const).flatMap((side) => compare(group, all, column, side)),
    ),
  )
  const limit = limitOf(tested.flat().map(({ p }) => p))
  return tested.map((own) =>
    own
      .filter(
        ({ n, of, others, othersOf, p }) =>
          p <= limit && n / of - others / othersOf >= leastDifference - 1e-12,
      )
      .toSorted((one, other) => one.p - other.p || one.column - other.column),
  )
}

function compare(group: Counts, all: Counts, column: number, side: Held['for']): Held[] {
  const [n, of] = [group[side][column] ?? 0, group.seen[column] ?? 0]
  const [others, othersOf] = [(all[side][column] ?? 0) - n, (all.seen[column] ?? 0) - of]
  if (of < fewestInGroup || othersOf === 0) return []
  return [{ column, for: side, n, of, others, othersOf, p: compareShares(n, of, others, othersOf) }]
}

/** Benjamini and Hochberg's limit: nothing with a larger p is told. */
export function limitOf(chances: readonly number[]): number {
  const sorted = chances.toSorted((one, other) => one - other)
  const last = sorted.findLastIndex((p, index) => p <= (falseDiscoveries * (index + 1)) / sorted.length)
  return last < 0 ? -1 : (sorted[last] ?? -1)
}
