import { type Likeness, learnLikeness, WORTH_PROPOSING } from '#maths/similarity/index.ts'
import { plainText } from '#maths/text-difference/index.ts'
import { assignBest, type Worth } from './assign.ts'
import { findHalves } from './halves.ts'
import { compareText, type Item, indexById, inOrder, type ProposedLink } from './item.ts'

type Pair = { readonly from: Item; readonly to: Item }

/**
 * Proposes which items of one version live on in which of the next, for a person to decide.
 *
 * One-to-one first: of all pairs alike enough (`atLeast`), the set that is best as a whole, equal texts
 * before all. Then splits and merges: an item that nobody claimed, when it lies mostly within the words of an
 * item that already has a counterpart, and covers there what that counterpart does not. It goes by words: it
 * will miss items that were written anew, and says nothing of meaning. `others` are texts of the same field
 * (other versions, other frameworks), which help to tell particular words from common ones.
 */
export function proposeLinks(
  before: readonly Item[],
  after: readonly Item[],
  { atLeast = WORTH_PROPOSING, others = [] }: { atLeast?: number; others?: readonly string[] } = {},
): readonly ProposedLink[] {
  indexById(before)
  indexById(after)
  const [was, is] = [inOrder(before), inOrder(after)]
  const likeness = learnLikeness([...was, ...is].map((item) => item.text).concat(others))
  const single = pairOff(was, is, (from, to) => {
    const similarity = likeness.similarity(from.text, to.text)
    return similarity >= atLeast || isSameText(from, to) ? similarity : null
  })
  const splits = findHalves(
    single.map(({ from, to }) => ({ whole: from, half: to })),
    without(
      is,
      single.map(({ to }) => to),
    ),
    likeness,
  )
  const merges = findHalves(
    single.map(({ from, to }) => ({ whole: to, half: from })),
    without(
      was,
      single.map(({ from }) => from),
    ),
    likeness,
  )
  return [
    ...single,
    ...splits.map(({ whole, half }) => ({ from: whole, to: half })),
    ...merges.map(({ whole, half }) => ({ from: half, to: whole })),
  ]
    .map((pair) => describe(pair, likeness))
    .sort((one, other) => compareText(one.from, other.from) || compareText(one.to, other.to))
}

/** Chooses the one-to-one pairs whose likeness, taken together, is greatest. */
function pairOff(
  was: readonly Item[],
  is: readonly Item[],
  likenessOf: (from: Item, to: Item) => number | null,
): readonly Pair[] {
  const possible: Worth[] = []
  for (const [row, from] of was.entries())
    for (const [column, to] of is.entries()) {
      const similarity = likenessOf(from, to)
      if (similarity !== null) possible.push({ row, column, worth: worthOf(from, to, similarity) })
    }
  return assignBest(possible).flatMap(({ row, column }) => {
    const [from, to] = [was[row], is[column]]
    return from && to ? { from, to } : []
  })
}

/**
 * Squares let one strong likeness outweigh two weak ones; equal text outweighs any likeness. The small rest
 * decides between items that are equally alike: the same group, then the nearest place.
 */
function worthOf(from: Item, to: Item, similarity: number): number {
  const near = 1 / (1 + Math.abs(from.position - to.position))
  return similarity ** 2 + (isSameText(from, to) ? 2 : 0) + (from.group === to.group ? 1e-3 : 0) + near * 1e-5
}

function isSameText(one: Item, other: Item): boolean {
  return plainText(one.text) === plainText(other.text)
}

function without(items: readonly Item[], claimed: readonly Item[]): readonly Item[] {
  const gone = new Set(claimed)
  return items.filter((item) => !gone.has(item))
}

function describe({ from, to }: Pair, likeness: Likeness): ProposedLink {
  return { from: from.id, to: to.id, similarity: likeness.similarity(from.text, to.text) }
}
