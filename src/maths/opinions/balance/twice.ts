import type { Tally } from '../findings/ground.ts'
import { nameShare, type ShareWord } from '../findings/words.ts'

/** A part of which fewer voted is not counted by itself. */
const fewest = 5

/** One statement's votes in each part of the system. */
export type ByPart = readonly { part: string; tally: Tally }[]

/** The share who agree, counted twice. Null where nobody voted. */
export type CountedTwice = {
  /** One person, one vote. */
  onePersonOneVote: number | null
  /** Every part of which enough voted counts the same; null where these are fewer than two. */
  everyPartEqual: number | null
  /** The two would be called by different words. */
  isAnswerChanged: boolean
}

/**
 * Counts a statement by people and by parts, and says where that changes the answer. A part of which fewer than five
 * voted is left out of the second: it would tell how they voted, and let few weigh as much as many.
 */
export function countTwice(parts: ByPart): CountedTwice {
  const heard = parts.filter(({ tally }) => tally.n > 0)
  const [n, agree] = [sum(heard, ({ n: all }) => all), sum(heard, (tally) => tally.agree)]
  if (n === 0) return { onePersonOneVote: null, everyPartEqual: null, isAnswerChanged: false }
  const enough = heard.filter(({ tally }) => tally.n >= fewest)
  if (enough.length < 2) return { onePersonOneVote: agree / n, everyPartEqual: null, isAnswerChanged: false }
  const equal = enough.reduce((all, { tally }) => all + tally.agree / tally.n, 0) / enough.length
  const words: ShareWord[] = [nameShare(agree, n).word, nameShare(equal * n, n).word]
  return { onePersonOneVote: agree / n, everyPartEqual: equal, isAnswerChanged: words[0] !== words[1] }
}

const sum = (parts: ByPart, count: (tally: Tally) => number) =>
  parts.reduce((all, { tally }) => all + count(tally), 0)

const [strongShare, weakShare] = [0.75, 0.5]

/** The parts (or groups) that hold something strongly which most others do not: at least 5 of them voted. */
export function findStrongInOne(parts: ByPart): string[] {
  const [n, agree] = [sum(parts, ({ n: all }) => all), sum(parts, (tally) => tally.agree)]
  if (n === 0 || agree / n >= weakShare) return []
  return parts
    .filter(({ tally }) => tally.n >= fewest && tally.agree / tally.n >= strongShare)
    .map(({ part }) => part)
}

/** The parts of which nobody has voted on a statement. */
export const notYetHeard = (parts: ByPart): string[] =>
  parts.filter(({ tally }) => tally.n === 0).map(({ part }) => part)
