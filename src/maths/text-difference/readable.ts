import type { Match } from './align.ts'
import { isFunctionWord } from './function-words.ts'
import type { Token, Unit } from './tokens.ts'

/** Fewer words than these come back by chance, and "moved" would claim too much. */
export const LEAST_WORDS = 5
const LEAST_CONTENT_WORDS = 2

/** A change lies between two matches, or between a match and an end of the texts. */
type Change = { readonly removed: number; readonly added: number }

/**
 * Makes an alignment one that people can read: fewer, larger changes that begin and end where phrases do.
 *
 * The longest common text is not the clearest one: two different sentences share "the", "and" and a comma,
 * and a reader who is shown these as kept sees confetti. Such islands are given up, the lightest first; what
 * is only added or only removed is then slid to the nearest break in the sentence.
 */
export function makeReadable(
  before: readonly Unit[],
  after: readonly Unit[],
  matches: readonly Match[],
): readonly Match[] {
  return slideToBreaks(before, after, giveUpIslands(before, after, matches))
}

function giveUpIslands(
  before: readonly Unit[],
  after: readonly Unit[],
  matches: readonly Match[],
): readonly Match[] {
  const words = runningTotals(before, (unit) => (unit.token?.kind === 'word' ? 1 : 0))
  const wordsAfter = runningTotals(after, (unit) => (unit.token?.kind === 'word' ? 1 : 0))
  const content = runningTotals(before, (unit) => (isContent(unit.token) ? 1 : 0))
  // A chain of the matches that still stand: -1 and `matches.length` are the ends of the texts.
  const previous = matches.map((_, index) => index - 1)
  const next = matches.map((_, index) => index + 1)
  const changeBetween = (left: number, right: number): Change => {
    const [last, following] = [matches[left], matches[right]]
    const end = last
      ? { before: last.before + last.length, after: last.after + last.length }
      : { before: 0, after: 0 }
    const start = following ?? { before: before.length, after: after.length }
    return {
      removed: between(words, end.before, start.before),
      added: between(wordsAfter, end.after, start.after),
    }
  }

  const given = new Set<number>()
  // Giving up an island only enlarges the changes beside it, so only its neighbours need a second look.
  const unseen = [...matches.keys()].toReversed()
  for (let index = unseen.pop(); index !== undefined; index = unseen.pop()) {
    const match = matches[index]
    if (!match || given.has(index)) continue
    const island = {
      words: between(words, match.before, match.before + match.length),
      content: between(content, match.before, match.before + match.length),
    }
    const [left, right] = [previous[index] ?? -1, next[index] ?? matches.length]
    if (!isConfetti(island, changeBetween(left, index), changeBetween(index, right))) continue
    given.add(index)
    if (left >= 0) next[left] = right
    if (right < matches.length) previous[right] = left
    unseen.push(right, left)
  }
  return matches.filter((_, index) => !given.has(index))
}

/** How much a run of text holds: its words, and of these the ones that carry meaning. */
export type Island = { readonly words: number; readonly content: number }

/**
 * Says whether a run is long and particular enough that a reader knows it again: kept, it stays; elsewhere,
 * it moved.
 */
export function isTelling({ words, content }: Island): boolean {
  return words >= LEAST_WORDS && content >= LEAST_CONTENT_WORDS
}

const weigh = ({ words, content }: Island): number => 2 * content + 0.5 * (words - content)

/** Says whether a kept run between two changes disturbs more than it tells. */
function isConfetti(island: Island, left: Change, right: Change): boolean {
  const [sizeLeft, sizeRight] = [Math.max(left.removed, left.added), Math.max(right.removed, right.added)]
  if (isTelling(island)) return false
  const weight = weigh(island)
  if (sizeLeft === 0 || sizeRight === 0) {
    // At an end of the text a closing full stop may stay; "the" before a long rewritten sentence may not.
    const [near, change] = sizeLeft === 0 ? [sizeRight, right] : [sizeLeft, left]
    return island.words > 0 && island.content === 0 && change.removed > 0 && change.added > 0 && near >= 8
  }
  const onlyAdded = left.removed + right.removed === 0
  const onlyRemoved = left.added + right.added === 0
  const least = Math.min(sizeLeft, sizeRight)
  // Text that only grew or only shrank reads well around small words: giving them up would invent a change.
  if (onlyAdded || onlyRemoved) return weight * 4 < least
  return weight < least || (island.content === 0 && island.words <= 3)
}

/** Says whether a token is a word that names something. */
export function isContent(token: Token | null): boolean {
  return token !== null && token.kind === 'word' && !isFunctionWord(token.text)
}

function runningTotals(units: readonly Unit[], count: (unit: Unit) => number): readonly number[] {
  const totals = [0]
  let total = 0
  for (const unit of units) {
    total += count(unit)
    totals.push(total)
  }
  return totals
}

function between(totals: readonly number[], from: number, to: number): number {
  return (totals[to] ?? 0) - (totals[from] ?? 0)
}

/** Moves each stretch that was only added, or only removed, to where it begins and ends with a phrase. */
function slideToBreaks(
  before: readonly Unit[],
  after: readonly Unit[],
  matches: readonly Match[],
): readonly Match[] {
  const slid = [...matches]
  for (let index = 1; index < slid.length; index += 1) {
    const left = slid[index - 1]
    const right = slid[index]
    if (!left || !right) continue
    const removed = right.before - left.before - left.length
    const added = right.after - left.after - left.length
    if (removed > 0 && added > 0) continue
    // Neighbours keep at least one unit, so that no match disappears and parts what it parted; either end may be
    // reached.
    const isFirst = left.before === 0 && left.after === 0
    const isLast =
      right.before + right.length === before.length && right.after + right.length === after.length
    const room = {
      left: isFirst ? left.length : left.length - 1,
      right: isLast ? right.length : right.length - 1,
    }
    const shift =
      added > 0
        ? bestShift(after, { from: left.after + left.length, to: right.after, ...room })
        : bestShift(before, { from: left.before + left.length, to: right.before, ...room })
    slid[index - 1] = { ...left, length: left.length + shift }
    slid[index] = { before: right.before + shift, after: right.after + shift, length: right.length - shift }
  }
  return slid.filter((match) => match.length > 0)
}

type Gap = { readonly from: number; readonly to: number; readonly left: number; readonly right: number }

function bestShift(units: readonly Unit[], { from, to, left, right }: Gap): number {
  let [best, bestScore] = [0, breakBefore(units, from) + breakBefore(units, to)]
  const consider = (shift: number): void => {
    const score = breakBefore(units, from + shift) + breakBefore(units, to + shift)
    if (score > bestScore) [best, bestScore] = [shift, score]
  }
  for (let s = 1; s <= left && units[from - s]?.token?.text === units[to - s]?.token?.text; s += 1)
    consider(-s)
  for (let s = 0; s < right && units[from + s]?.token?.text === units[to + s]?.token?.text; s += 1)
    consider(s + 1)
  return best
}

/**
 * How good a place it is to begin or end a change: a paragraph, a sentence, a comma, a small word, or none.
 */
function breakBefore(units: readonly Unit[], index: number): number {
  const unit = units[index]
  const last = units[index - 1]?.token
  if (!unit || !last) return 4
  if (unit.lead?.text.includes('\n')) return 5
  if (/^[.!?…]$/u.test(last.text)) return 4
  const opens = unit.token?.kind === 'word' && isFunctionWord(unit.token.text) ? 0.5 : 0
  const hangs = last.kind === 'word' && isFunctionWord(last.text) ? 0.5 : 0
  return (/^[,;:–—)-]$/u.test(last.text) ? 2 : 0) + opens - hangs
}
