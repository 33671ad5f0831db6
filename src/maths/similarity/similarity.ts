import { isFunctionWord, readWords } from '#maths/text-difference/index.ts'
import { stem } from './stem.ts'

/**
 * From this on two wordings are worth showing to a person as perhaps the same; below it chance looks alike.
 */
export const WORTH_PROPOSING = 0.35

/** How alike texts are, and how much of one another they hold; each between 0 and 1. */
export type Likeness = {
  /** Cosine of the two texts' weighted words: 1 for the same words, 0 for none in common. */
  readonly similarity: (one: string, other: string) => number
  /** The weighted share of the words of `part` that `whole` also uses: 1 when it holds them all. */
  readonly contained: (part: string, whole: string) => number
  /**
   * The words that count in a text, as stems, with their weights; the more particular the word, the heavier.
   */
  readonly weights: (text: string) => ReadonlyMap<string, number>
}

/**
 * Learns from a set of texts which words are particular in it, and answers how alike any two of them are.
 *
 * Method: cosine of tf-idf vectors over word stems without function words (G. Salton and C. Buckley, 1988),
 * with weights (1 + ln tf) · (1 + ln((1 + N) / (1 + df))). Texts are compared as bags of words: "A trusts B"
 * and "B trusts A" are the same to it, and it finds no rewording that shares no words. A person decides.
 */
export function learnLikeness(texts: readonly string[]): Likeness {
  const spread = new Map<string, number>()
  for (const text of texts)
    for (const word of new Set(contentStems(text))) spread.set(word, (spread.get(word) ?? 0) + 1)
  const rarity = (word: string): number => 1 + Math.log((1 + texts.length) / (1 + (spread.get(word) ?? 0)))

  const known = new Map<string, ReadonlyMap<string, number>>()
  const weights = (text: string): ReadonlyMap<string, number> => {
    const found = known.get(text) ?? weigh(contentStems(text), rarity)
    known.set(text, found)
    return found
  }
  return {
    weights,
    similarity: (one, other) => cosine(weights(one), weights(other)),
    contained: (part, whole) => shareOf(weights(part), (word) => weights(whole).has(word)),
  }
}

/** The stems of the words that carry a text's meaning, in its order, repeats included. */
export function contentStems(text: string): readonly string[] {
  return readWords(text)
    .filter((word) => !isFunctionWord(word.replaceAll('’', "'")))
    .map(stem)
}

/**
 * The share of a text's weight that lies on the words for which `counts` holds; 0 for a text without words.
 */
export function shareOf(weights: ReadonlyMap<string, number>, counts: (word: string) => boolean): number {
  let [share, total] = [0, 0]
  for (const [word, weight] of weights) {
    total += weight
    if (counts(word)) share += weight
  }
  return total === 0 ? 0 : share / total
}

function weigh(stems: readonly string[], rarity: (word: string) => number): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const word of stems) times.set(word, (times.get(word) ?? 0) + 1)
  // Sums of floating-point numbers depend on their order: sorted, the same words always weigh the same.
  const inOrder = [...times].sort(([one], [other]) => (one < other ? -1 : 1))
  return new Map(inOrder.map(([word, count]) => [word, (1 + Math.log(count)) * rarity(word)]))
}

function cosine(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  if (one.size === 0 || other.size === 0) return 0
  let shared = 0
  for (const [word, weight] of one) shared += weight * (other.get(word) ?? 0)
  return Math.min(1, shared / Math.sqrt(squares(one) * squares(other)))
}

function squares(weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const weight of weights.values()) sum += weight * weight
  return sum
}
