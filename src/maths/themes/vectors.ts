import { countUses } from './network.ts'
import type { ReadText } from './text.ts'

/** A text's words and what each weighs: the more particular, the more. Its length is 1, or 0 without words. */
export type Vector = ReadonlyMap<string, number>

/** The texts as vectors (tf-idf): the product of two is their cosine. */
export function layOutTexts(texts: readonly ReadText[]): Map<string, Vector> {
  const uses = countUses(texts)
  return new Map(
    texts.map(({ id, forms }) => {
      const weights = [...forms]
        .map(([stem, own]): [string, number] => [
          stem,
          (1 + Math.log(own.length)) * (1 + Math.log((1 + texts.length) / (1 + (uses.get(stem) ?? 0)))),
        ])
        // Sums of fractions depend on their order: sorted, the same words always weigh the same.
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
      const length = Math.hypot(...weights.map(([, weight]) => weight))
      return [id, new Map(weights.map(([stem, weight]) => [stem, weight / length]))]
    }),
  )
}

/** The sum of some texts, to which others are held. */
export function sumOf(ids: Iterable<string>, vectors: ReadonlyMap<string, Vector>): Vector {
  const sum = new Map<string, number>()
  for (const id of ids)
    for (const [stem, weight] of vectors.get(id) ?? []) sum.set(stem, (sum.get(stem) ?? 0) + weight)
  return sum
}

export function product(one: Vector, other: Vector): number {
  let sum = 0
  for (const [stem, weight] of one) sum += weight * (other.get(stem) ?? 0)
  return sum
}
