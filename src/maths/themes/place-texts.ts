import { findCommunities } from './communities.ts'
import { tieWords } from './network.ts'
import type { ReadText } from './text.ts'
import type { Vector } from './vectors.ts'

/** One word alone is no theme, however often it is said. */
const fewestWords = 2

/**
 * Puts each text where most of the weight of its words lies, among the communities of words; nowhere when it has none
 * of them. Answers what stands together.
 */
export function placeTexts(texts: readonly ReadText[], vectors: ReadonlyMap<string, Vector>): string[][] {
  const network = tieWords(texts)
  const communities = findCommunities(network)
  const sizes = new Map<number, number>()
  for (const each of communities) sizes.set(each, (sizes.get(each) ?? 0) + 1)
  const communityOf = new Map(network.words.map((stem, at) => [stem, communities[at] ?? 0]))
  const placed = Map.groupBy(texts, ({ id }) => {
    const shares = new Map<number, number>()
    for (const [stem, weight] of vectors.get(id) ?? []) {
      const community = communityOf.get(stem)
      if (community === undefined || (sizes.get(community) ?? 0) < fewestWords) continue
      shares.set(community, (shares.get(community) ?? 0) + weight)
    }
    return [...shares].toSorted(([one, less], [other, more]) => more - less || one - other)[0]?.[0]
  })
  placed.delete(undefined)
  return [...placed.values()].map((together) => together.map(({ id }) => id))
}
