import { type Behaviour, type Characteristic, type FrameworkVersion, placedIn } from './version.ts'

/** Read from the one text to the other: `wider` means that the other text is broader and takes this in. */
export const relations = ['same', 'close', 'wider', 'narrower', 'none'] as const
export type CrosswalkRelation = (typeof relations)[number]

/**
 * One correspondence with its reason; `none`: the behaviour given has no counterpart, and the other side is
 * null.
 */
export type CrosswalkLink = {
  readonly id: string
  readonly from: string | null
  readonly to: string | null
  readonly relation: CrosswalkRelation
  readonly reason: string
  readonly changedAt: Date
}

/** How the behaviours of one framework correspond to those of another, and whose reading that is. */
export type Crosswalk = {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly note: string
  readonly from: FrameworkVersion
  readonly to: FrameworkVersion
  readonly links: readonly CrosswalkLink[]
}

export type Standing = { readonly behaviour: Behaviour; readonly characteristic: Characteristic }

/** A behaviour of one text, and what of the other corresponds to it. */
export type Entry = Standing & {
  readonly matches: readonly {
    readonly link: CrosswalkLink
    readonly relation: CrosswalkRelation
    readonly other: Standing
  }[]
  /** Said to have no counterpart, and why. Without matches and gap, nobody has said anything yet. */
  readonly gap: CrosswalkLink | null
}

/** The crosswalk read from one of its texts to the other. */
export type Direction = {
  readonly side: 'from' | 'to'
  readonly source: FrameworkVersion
  readonly target: FrameworkVersion
  /** What the two texts are called for short. */
  readonly names: { readonly source: string; readonly target: string }
  readonly entries: readonly Entry[]
}

const inverse: Readonly<Record<CrosswalkRelation, CrosswalkRelation>> = {
  same: 'same',
  close: 'close',
  wider: 'narrower',
  narrower: 'wider',
  none: 'none',
}

/**
 * Reads a crosswalk from one side: every behaviour of that text in order, its relations turned where needed.
 */
export function readFrom(crosswalk: Crosswalk, side: 'from' | 'to'): Direction {
  const { from, to, links } = crosswalk
  const [source, target] = side === 'from' ? [from, to] : [to, from]
  const names = shortNames(crosswalk)
  const others = new Map(placedIn(target).map((standing) => [standing.behaviour.id, standing]))
  const own = Map.groupBy(links, (link) => link[side])
  const otherSide = side === 'from' ? 'to' : 'from'
  return {
    side,
    source,
    target,
    names:
      side === 'from' ? { source: names.from, target: names.to } : { source: names.to, target: names.from },
    entries: placedIn(source).map((standing): Entry => {
      const all = own.get(standing.behaviour.id) ?? []
      return {
        ...standing,
        gap: all.find(({ relation }) => relation === 'none') ?? null,
        matches: all.flatMap((link) => {
          const other = others.get(link[otherSide] ?? '')
          return other
            ? { link, other, relation: side === 'from' ? link.relation : inverse[link.relation] }
            : []
        }),
      }
    }),
  }
}

/**
 * The short names of the two texts. A crosswalk's title gives them, joined by "and"; one that does not is
 * read with the texts' own titles.
 */
export function shortNames({ title, from, to }: Pick<Crosswalk, 'title' | 'from' | 'to'>) {
  const [one, other, ...more] = title.split(' and ')
  return one && other && more.length === 0 ? { from: one, to: other } : { from: from.title, to: to.title }
}

/** Every link in the order of the texts, those of the second text alone last. */
export function linksInOrder(crosswalk: Crosswalk): readonly CrosswalkLink[] {
  const [there, back] = [readFrom(crosswalk, 'from'), readFrom(crosswalk, 'to')]
  return [
    ...there.entries.flatMap(({ matches, gap }) => [
      ...matches.map(({ link }) => link),
      ...(gap ? [gap] : []),
    ]),
    ...back.entries.flatMap(({ gap }) => gap ?? []),
  ]
}

/** Whether somebody has said that it has no counterpart. */
export const isGap = ({ gap }: Entry): boolean => gap !== null

/** Whether nobody has said anything of it yet. */
export const isOpen = ({ matches, gap }: Entry): boolean => matches.length === 0 && gap === null

/**
 * The words that a behaviour has no counterpart, which a link would take away, each as it stood when an editor saw
 * it: `<id>@<instant>`.
 */
export const gapsSeen = (gaps: readonly Pick<CrosswalkLink, 'id' | 'changedAt'>[]): string =>
  gaps
    .map(({ id, changedAt }) => `${id}@${changedAt.toISOString()}`)
    .toSorted()
    .join(' ')

/** What is said to have no counterpart and would be linked. */
export const gapsOf = (
  { links }: Pick<Crosswalk, 'links'>,
  { from, to }: { from: unknown; to: unknown },
): readonly CrosswalkLink[] =>
  links.filter((link) => link.relation === 'none' && (link.from ? link.from === from : link.to === to))

/** Where a behaviour stands on the crosswalk's page. No key holds a full stop, so no characteristic's place is this. */
export const anchorOf = (side: 'from' | 'to', { behaviour, characteristic }: Standing) =>
  `${side}-${characteristic.key}.${behaviour.position}`

export const addressOfCrosswalk = ({ slug }: Pick<Crosswalk, 'slug'>) => `/frameworks/crosswalks/${slug}`

/** Where an editor goes on after changing a link: at the behaviour, where it is said that it was done. */
export const placeInCrosswalk = (crosswalk: Crosswalk, anchor: string | undefined, done: string) =>
  `${addressOfCrosswalk(crosswalk)}${anchor ? `?done=${done}&at=${anchor}#${anchor}` : ''}`
