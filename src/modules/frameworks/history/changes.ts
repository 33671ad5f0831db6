import { classify, type Relation } from '#maths/lineage/index.ts'
import { itemsOf } from '../lineage/items.ts'
import { linksBetween, type StoredLink } from '../lineage/links.ts'
import type { Characteristic, FrameworkVersion } from '../version.ts'

/** How much of one version lives on in another, in numbers of behaviours. */
export type Changes = {
  readonly before: FrameworkVersion
  readonly after: FrameworkVersion
  readonly counts: Readonly<Record<Relation, number>>
  /** The characteristics compared, where one of the two is a draft that holds only some. */
  readonly only: readonly Characteristic[] | null
}

/**
 * Counts what became of the behaviours between two versions.
 *
 * A draft may hold a part of its framework. What it does not hold was not dropped, so only what both hold counts.
 */
export function countChanges(
  before: FrameworkVersion,
  after: FrameworkVersion,
  stored: readonly StoredLink[],
): Changes {
  const isPartial = before.status === 'draft' || after.status === 'draft'
  const shared = after.characteristics.filter(({ key }) =>
    before.characteristics.some((one) => one.key === key),
  )
  const keys = new Set(shared.map(({ key }) => key))
  const partOf = ({ characteristics }: FrameworkVersion) =>
    itemsOf({ characteristics: characteristics.filter(({ key }) => !isPartial || keys.has(key)) })
  const [was, is] = [partOf(before), partOf(after)]
  const known = new Set([...was, ...is].map(({ id }) => id))
  const links = linksBetween({ before, after }, stored).filter(
    ({ from, to }) => known.has(from) && known.has(to),
  )
  return { before, after, counts: classify(was, is, links).counts, only: isPartial ? shared : null }
}

const said: readonly (readonly [Relation, string])[] = [
  ['kept', 'kept'],
  ['reworded', 'reworded'],
  ['moved', 'moved'],
  ['moved-and-reworded', 'moved and reworded'],
  ['split', 'split off'],
  ['merged', 'merged'],
  ['new', 'new'],
  ['dropped', 'dropped'],
]

/** "2 kept, 4 reworded, 1 new": what is nought is left out, and no line ends between a number and its word. */
export function countsInWords(counts: Changes['counts']): string {
  const parts = said
    .filter(([relation]) => counts[relation] > 0)
    .map(([relation, words]) => `${counts[relation]}\u00a0${words}`)
  return parts.join(', ')
}

/** A characteristic as one version has it. */
export type Stand = { readonly version: FrameworkVersion; readonly characteristic: Characteristic }

/** How members' words changed a characteristic: what it was, what they said, what was drafted, what was adopted. */
export type Refinement = {
  readonly draft: FrameworkVersion
  readonly characteristic: Characteristic
  readonly before: Stand | null
  readonly after: Stand | null
  /** What became of the draft's behaviours when it was adopted. */
  readonly adoption: Changes | null
}

/** The paths that versions with members' words tell, in the order of the versions. */
export function listRefinements(
  versions: readonly FrameworkVersion[],
  stored: readonly StoredLink[],
): Refinement[] {
  return versions
    .filter(({ feedback }) => feedback.length > 0)
    .flatMap((draft) =>
      draft.characteristics.map((characteristic) => {
        const earlier = versions.filter(({ position }) => position < draft.position)
        const later = versions.filter(({ position }) => position > draft.position)
        const after = holdingWith(later, characteristic.key)[0] ?? null
        return {
          draft,
          characteristic,
          before: holdingWith(earlier, characteristic.key).at(-1) ?? null,
          after,
          adoption: after && countChanges(draft, after.version, stored),
        }
      }),
    )
}

/** Where a characteristic stands in those of the versions that are or were in force. */
function holdingWith(versions: readonly FrameworkVersion[], key: string): Stand[] {
  return versions
    .filter(({ status }) => status !== 'draft')
    .flatMap((version) => {
      const characteristic = version.characteristics.find((one) => one.key === key)
      return characteristic ? [{ version, characteristic }] : []
    })
}
