import { type Item, type Link, type ProposedLink, proposeLinks } from '#maths/lineage/index.ts'
import { learnLikeness } from '#maths/similarity/index.ts'

/** A link to a behaviour of a draft: kept there by its editors, or proposed by the words. */
export type DraftLink = ProposedLink & { readonly isKept: boolean }

/**
 * Adds to what editors kept what the words propose. What they propose between two behaviours that both have their
 * place already is left out: one that is new may still be a part of one that was split.
 */
export function withProposals(
  before: readonly Item[],
  after: readonly Item[],
  kept: readonly Link[],
): readonly DraftLink[] {
  const [from, to] = [new Set(kept.map((link) => link.from)), new Set(kept.map((link) => link.to))]
  const texts = new Map([...before, ...after].map(({ id, text }) => [id, text]))
  const likeness = learnLikeness([...texts.values()])
  const similarityOf = (link: Link) =>
    Math.min(1, likeness.similarity(texts.get(link.from) ?? '', texts.get(link.to) ?? ''))
  return [
    ...kept.map((link) => ({ ...link, similarity: similarityOf(link), isKept: true })),
    ...proposeLinks(before, after)
      .filter((link) => !(from.has(link.from) && to.has(link.to)))
      .map((link) => ({ ...link, isKept: false })),
  ]
}
