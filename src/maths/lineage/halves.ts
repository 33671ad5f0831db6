import { type Likeness, shareOf } from '#maths/similarity/index.ts'
import type { Item } from './item.ts'

/** An item, and another that took up a part of its words. */
export type Half = { readonly whole: Item; readonly half: Item }

// Most of a half is found in the whole, with at least three words that count; and each half covers a fifth of
// the whole that the other does not: otherwise they are two wordings of one thing, not two parts of it.
const LEAST_CONTAINED = 0.6
const LEAST_SHARED_WORDS = 3
const LEAST_OWN_SHARE = 0.2

/**
 * Finds, among items that nobody claimed, further parts of items that already have one counterpart.
 *
 * A split (whole before, halves after) and a merge (whole after, halves before) are the same question asked
 * from the two sides. Parts are measured by the words that they cover, not by sentences: people cut texts
 * anywhere.
 */
export function findHalves(
  claimed: readonly Half[],
  unclaimed: readonly Item[],
  likeness: Likeness,
): readonly Half[] {
  const found: Half[] = []
  for (const half of unclaimed) {
    const best = claimed
      .map((pair) => ({ pair, contained: likeness.contained(half.text, pair.whole.text) }))
      .filter(({ contained }) => contained >= LEAST_CONTAINED)
      .sort((one, other) => other.contained - one.contained)
      .find(({ pair }) => {
        const parts = [pair.half, ...found.flatMap((other) => (other.whole === pair.whole ? other.half : []))]
        return isPartOfItsOwn(half, pair.whole, parts, likeness)
      })
    if (best) found.push({ whole: best.pair.whole, half })
  }
  return found
}

function isPartOfItsOwn(half: Item, whole: Item, parts: readonly Item[], likeness: Likeness): boolean {
  const inWhole = likeness.weights(whole.text)
  const inHalf = likeness.weights(half.text)
  const shared = [...inHalf.keys()].filter((word) => inWhole.has(word))
  if (shared.length < LEAST_SHARED_WORDS) return false
  return parts.every((part) => {
    const inPart = likeness.weights(part.text)
    const own = shareOf(inWhole, (word) => inHalf.has(word) && !inPart.has(word))
    const itsOwn = shareOf(inWhole, (word) => inPart.has(word) && !inHalf.has(word))
    return own >= LEAST_OWN_SHARE && itsOwn >= LEAST_OWN_SHARE
  })
}
