/** One item of a version: a behaviour, say, in its characteristic (`group`) and its place there. */
export type Item = {
  readonly id: string
  readonly group: string
  readonly position: number
  readonly text: string
}

/** An item of the version before lives on in one of the version after. */
export type Link = { readonly from: string; readonly to: string }

/** A link as the wording suggests it, with the likeness of the two texts from 0 to 1. */
export type ProposedLink = Link & { readonly similarity: number }

/** Puts items in an order that does not depend on the rows they came from: group, position, id. */
export function inOrder(items: readonly Item[]): readonly Item[] {
  return [...items].sort(
    (one, other) =>
      compareText(one.group, other.group) || one.position - other.position || compareText(one.id, other.id),
  )
}

export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** Refuses items that share an id: a link could then mean either of them. */
export function indexById(items: readonly Item[]): ReadonlyMap<string, Item> {
  const byId = new Map(items.map((item) => [item.id, item]))
  if (byId.size !== items.length)
    throw new Error('Two items of one version have the same id; each needs its own.')
  return byId
}
