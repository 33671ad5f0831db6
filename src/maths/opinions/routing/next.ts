import type { Lots } from '../lots.ts'

/** A statement that somebody has not yet voted on. */
export type Waiting = {
  id: string
  votes: number
  /** Votes of people from the reader's own part of the system. */
  votesFromOwnPart: number
  /** It says who people are, not what they think. */
  isAboutMe: boolean
  /** Somebody wrote it from a part of the system that is little heard. */
  isFromQuietPart: boolean
}

/** About-me statements put people off when they come first. */
const firstWithoutAboutMe = 7
/** So many votes statements of quiet parts are sure of, before the others catch up. */
const guaranteedVotes = 8

/** How likely a statement comes next: the fewer have voted on it, from the reader's part above all, the likelier. */
export const weighStatement = ({
  votes,
  votesFromOwnPart,
}: Pick<Waiting, 'votes' | 'votesFromOwnPart'>): number => 1 / ((1 + votesFromOwnPart) * (1 + votes / 4)) ** 2

/**
 * Draws the statement that somebody is asked next, or nothing when they have voted on all. In small conversations it
 * hears from each part of the system on each statement; drawing by what people agree with would starve what they pass
 * on.
 */
export function drawNext(waiting: readonly Waiting[], votedBefore: number, lots: Lots): string | undefined {
  const views = waiting.filter(({ isAboutMe }) => !isAboutMe)
  const mayAsk = votedBefore < firstWithoutAboutMe && views.length > 0 ? views : waiting
  const owed = mayAsk.filter(({ isFromQuietPart, votes }) => isFromQuietPart && votes < guaranteedVotes)
  const among = owed.length > 0 ? owed : mayAsk
  return drawByWeight(among, weighStatement, lots)?.id
}

/** Draws one with chance proportional to its weight. */
export function drawByWeight<One>(
  all: readonly One[],
  weigh: (one: One) => number,
  lots: Lots,
): One | undefined {
  let left = lots.share() * all.reduce((sum, one) => sum + weigh(one), 0)
  for (const one of all) {
    left -= weigh(one)
    if (left < 0) return one
  }
  return all.at(-1)
}
