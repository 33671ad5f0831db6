import type { Counts } from '../counts.ts'
import { shareOf, testShare, z90 } from './proportions.ts'

/** A statement on which most people say the same: `p` their share, `t` how clearly above a half. */
export type Agreed = { column: number; p: number; t: number }

const mostShown = 5

/** What most people agree with, and what most disagree with, as Polis chooses it: five of each at most. */
export function findConsensus(
  { agree, disagree, seen }: Counts,
  isLeftOut: (column: number) => boolean,
): { agree: Agreed[]; disagree: Agreed[] } {
  const clearest = (side: Int32Array) =>
    Array.from(side, (n, column) => {
      const ns = seen[column] ?? 0
      return { column, p: shareOf(n, ns), t: testShare(n, ns) }
    })
      .filter(({ column, p, t }) => !isLeftOut(column) && p > 0.5 && t > z90)
      .toSorted((one, other) => other.p * other.t - one.p * one.t)
      .slice(0, mostShown)
  return { agree: clearest(agree), disagree: clearest(disagree) }
}

/**
 * Group-aware consensus of each statement (Polis, “group-informed consensus”): the product of the groups' shares who
 * agree, each with one of each added. It falls with the number of groups; compare it within one conversation only.
 */
export function findGroupAwareConsensus(groups: readonly Counts[]): Float64Array {
  const consensus = new Float64Array(groups[0]?.seen.length ?? 0).fill(1)
  for (const { agree, seen } of groups)
    for (let column = 0; column < consensus.length; column += 1)
      consensus[column] = (consensus[column] ?? 1) * shareOf(agree[column] ?? 0, seen[column] ?? 0)
  return consensus
}
