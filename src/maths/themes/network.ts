import type { ReadText } from './text.ts'

/** Words that are said together more than chance would have it: each pair once. */
export type Network = {
  /** The stems, in order. */
  words: readonly string[]
  one: Int32Array
  other: Int32Array
  weight: Float64Array
}

/** A word of which fewer texts speak ties nothing together. */
export const fewestUses = 3
/** Said together once may be chance, however rare both words are. */
const fewestTogether = 2
/** From this on two words belong together: normalised pointwise mutual information (G. Bouma, 2009), −1 to 1. */
const leastTogether = 0.15

/** Ties the words that stand in the same texts. The order of the texts changes nothing. */
export function tieWords(texts: readonly ReadText[]): Network {
  const uses = countUses(texts)
  const words = [...uses.keys()].filter((stem) => (uses.get(stem) ?? 0) >= fewestUses).toSorted()
  const many = Int32Array.from(words, (stem) => uses.get(stem) ?? 0)
  const together = countTogether(texts, new Map(words.map((stem, at) => [stem, at])))
  const ties = [...together]
    .toSorted(([pair], [next]) => pair - next)
    .flatMap(([pair, both]) => {
      const [one, other] = [Math.floor(pair / words.length), pair % words.length]
      const weight = mutual(both, [many[one] ?? 0, many[other] ?? 0], texts.length)
      return both >= fewestTogether && weight >= leastTogether ? [{ one, other, weight: both * weight }] : []
    })
  return {
    words,
    one: Int32Array.from(ties, ({ one }) => one),
    other: Int32Array.from(ties, ({ other }) => other),
    weight: Float64Array.from(ties, ({ weight }) => weight),
  }
}

/** In how many texts each stem stands. */
export function countUses(texts: Iterable<ReadText>): Map<string, number> {
  const uses = new Map<string, number>()
  for (const { forms } of texts) for (const stem of forms.keys()) uses.set(stem, (uses.get(stem) ?? 0) + 1)
  return uses
}

function countTogether(texts: readonly ReadText[], place: ReadonlyMap<string, number>): Map<number, number> {
  const together = new Map<number, number>()
  for (const { forms } of texts) {
    const here = Int32Array.from([...forms.keys()].flatMap((stem) => place.get(stem) ?? [])).toSorted()
    for (const [at, one] of here.entries())
      for (const other of here.subarray(at + 1)) {
        const pair = one * place.size + other
        together.set(pair, (together.get(pair) ?? 0) + 1)
      }
  }
  return together
}

function mutual(both: number, [one, other]: readonly [number, number], all: number): number {
  // Two words that stand in every text say nothing about one another.
  return both === all ? 0 : Math.log((both * all) / (one * other)) / Math.log(all / both)
}
