import { type Item, proposeLinks } from '#maths/lineage/index.ts'
import type { DraftBehaviour } from '../drafting/draft.ts'

/**
 * Says of behaviours which one before each of them was, by their places: by what they continue in the version before,
 * by the same words, and by the likeness of words. Each has one counterpart at most.
 */
export function pairUp(
  before: readonly DraftBehaviour[],
  after: readonly DraftBehaviour[],
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const pair = (from: number, to: number) => {
    if (from < 0 || taken.has(from) || pairs.has(to)) return
    taken.add(from)
    pairs.set(to, from)
  }
  const pairBy = (isOne: (was: DraftBehaviour, is: DraftBehaviour) => boolean) => {
    for (const [to, is] of after.entries())
      pair(
        before.findIndex((was, from) => !taken.has(from) && isOne(was, is)),
        to,
      )
  }
  pairBy((was, is) => was.was !== undefined && was.was === is.was)
  // What continues one behaviour is not paired with what continues another.
  const mayBe = (was: DraftBehaviour, is: DraftBehaviour) => !was.was || !is.was
  pairBy((was, is) => mayBe(was, is) && was.text === is.text)
  const links = proposeLinks(
    itemsOf(before).filter((_, from) => !taken.has(from)),
    itemsOf(after).filter((_, to) => !pairs.has(to)),
  )
  for (const { from, to } of links.toSorted((one, other) => other.similarity - one.similarity)) {
    const [was, is] = [before[Number(from)], after[Number(to)]]
    if (was && is && mayBe(was, is)) pair(Number(from), Number(to))
  }
  return pairs
}

const itemsOf = (behaviours: readonly DraftBehaviour[]): Item[] =>
  behaviours.map(({ title, text }, index) => ({
    id: String(index),
    group: '',
    position: index,
    text: title ? `${title}\n${text}` : text,
  }))
