import { alwaysIncreasing, plainText, readWords } from '#maths/text-difference/index.ts'
import { type Item, indexById, inOrder, type Link } from './item.ts'

/** What became of an item that lives on as one. */
export type Continued = 'kept' | 'reworded' | 'moved' | 'moved-and-reworded'
export type RelationAfter = Continued | 'split' | 'merged' | 'new'
export type RelationBefore = Continued | 'split' | 'merged' | 'dropped'
export type Relation = RelationAfter | RelationBefore

/** The greatest thing that differs between two wordings: nothing, emphasis, marks or spaces, or words. */
export type Change = 'none' | 'emphasis' | 'punctuation' | 'words'

/**
 * Where an item comes from: the ids before it, in order, and how far its wording differs where it has one
 * origin.
 */
export type Origin = {
  readonly relation: RelationAfter
  readonly from: readonly string[]
  readonly change: Change | null
}

/**
 * What an item became: the ids after it, in order, and how far the wording differs where it became one item.
 */
export type Fate = {
  readonly relation: RelationBefore
  readonly to: readonly string[]
  readonly change: Change | null
}

/** Every item of both versions once. Counts are of items after, and of the dropped before. */
export type Lineage = {
  readonly after: ReadonlyMap<string, Origin>
  readonly before: ReadonlyMap<string, Fate>
  readonly counts: Readonly<Record<Relation, number>>
}

/**
 * Says of every item of two versions what became of it, given the links that were proposed or decided.
 *
 * `kept` means that not one character differs; anything else is `reworded`, and `change` tells how far, so
 * that a page can say "reworded: only a full stop". Published wording is promised to the letter, so nothing
 * is waved through. `moved` is another group, or another place among the items of its group that went on one
 * to one: as few items as possible count as moved; where it may be one or the other, both. An item with several
 * origins is `merged`; else one whose origin has several fates is `split`. A repeated link counts once; a link to an
 * item that does not exist is a mistake and throws.
 */
export function classify(before: readonly Item[], after: readonly Item[], links: readonly Link[]): Lineage {
  const was = indexById(before)
  const is = indexById(after)
  const [origins, fates] = readLinks(before, after, links)
  const moved = findMoved(before, origins, fates, is)

  const continued = (from: Item, to: Item): { relation: Continued; change: Change } => {
    const change = changeOfWording(from.text, to.text)
    if (moved.has(to.id)) return { relation: change === 'none' ? 'moved' : 'moved-and-reworded', change }
    return { relation: change === 'none' ? 'kept' : 'reworded', change }
  }
  const judge = (from: readonly string[], to: readonly string[]): ReturnType<typeof continued> | null => {
    const [one, other] = [was.get(from[0] ?? ''), is.get(to[0] ?? '')]
    return from.length === 1 && to.length === 1 && one && other ? continued(one, other) : null
  }

  const afterEntries = inOrder(after).map(({ id }): [string, Origin] => {
    const from = origins.get(id) ?? []
    const alone = judge(from, fates.get(from[0] ?? '') ?? [])
    const relation = from.length === 0 ? 'new' : from.length > 1 ? 'merged' : 'split'
    return [id, { relation, change: null, ...alone, from }]
  })
  const beforeEntries = inOrder(before).map(({ id }): [string, Fate] => {
    const to = fates.get(id) ?? []
    const alone = judge(origins.get(to[0] ?? '') ?? [], to)
    const relation = to.length === 0 ? 'dropped' : to.length > 1 ? 'split' : 'merged'
    return [id, { relation, change: null, ...alone, to }]
  })
  return {
    after: new Map(afterEntries),
    before: new Map(beforeEntries),
    counts: count([
      ...afterEntries.map(([, { relation }]) => relation),
      ...beforeEntries.flatMap(([, { relation }]) => (relation === 'dropped' ? relation : [])),
    ]),
  }
}

/** How far two wordings differ: the greatest of emphasis, marks and spaces, words. */
export function changeOfWording(before: string, after: string): Change {
  if (before === after) return 'none'
  if (plainText(before) === plainText(after)) return 'emphasis'
  const [was, is] = [readWords(plainText(before)), readWords(plainText(after))]
  return was.length === is.length && was.every((word, index) => word === is[index]) ? 'punctuation' : 'words'
}

type Ends = ReadonlyMap<string, readonly string[]>

/** For each item its counterparts, in the order of their own version. */
function readLinks(
  before: readonly Item[],
  after: readonly Item[],
  links: readonly Link[],
): readonly [Ends, Ends] {
  const [placeBefore, placeAfter] = [placesOf(before), placesOf(after)]
  for (const { from, to } of links)
    if (!placeBefore.has(from) || !placeAfter.has(to))
      throw new Error(`The link from "${from}" to "${to}" names an item that is in neither version given.`)
  return [collect(links, 'to', 'from', placeBefore), collect(links, 'from', 'to', placeAfter)]
}

function placesOf(items: readonly Item[]): ReadonlyMap<string, number> {
  return new Map(inOrder(items).map((item, place) => [item.id, place]))
}

function collect(
  links: readonly Link[],
  of: keyof Link,
  ends: keyof Link,
  places: ReadonlyMap<string, number>,
): Ends {
  const byItem = Map.groupBy(links, (link) => link[of])
  return new Map(
    [...byItem].map(([id, own]) => {
      const unique = [...new Set(own.map((link) => link[ends]))]
      return [id, unique.sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))]
    }),
  )
}

/**
 * The items after that changed their group, or their place among those of their group that went on one to
 * one.
 */
function findMoved(
  before: readonly Item[],
  origins: Ends,
  fates: Ends,
  is: ReadonlyMap<string, Item>,
): ReadonlySet<string> {
  const place = placesOf([...is.values()])
  const moved = new Set<string>()
  const stayed: Item[][] = []
  for (const items of Map.groupBy(inOrder(before), (item) => item.group).values()) {
    const heirs = items.flatMap(({ id, group }) => {
      const heir = fates.get(id)?.length === 1 ? is.get(fates.get(id)?.[0] ?? '') : undefined
      if (!heir || origins.get(heir.id)?.length !== 1) return []
      if (heir.group === group) return heir
      moved.add(heir.id)
      return []
    })
    stayed.push(heirs)
  }
  for (const heirs of stayed) {
    const unmoved = new Set(alwaysIncreasing(heirs.map(({ id }) => place.get(id) ?? 0)))
    for (const [index, heir] of heirs.entries()) if (!unmoved.has(index)) moved.add(heir.id)
  }
  return moved
}

function count(relations: readonly Relation[]): Readonly<Record<Relation, number>> {
  const counts = {
    kept: 0,
    reworded: 0,
    moved: 0,
    'moved-and-reworded': 0,
    split: 0,
    merged: 0,
    new: 0,
    dropped: 0,
  }
  for (const relation of relations) counts[relation] += 1
  return counts
}
