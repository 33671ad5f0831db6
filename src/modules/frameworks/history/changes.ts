import { compareVersions } from '../comparison/compare-versions.ts'
import type { Comparison } from '../comparison/comparison.ts'
import { placeVoices, type Voice } from '../comparison/voices.ts'
import { occurring, relationWords } from '../comparison/words.ts'
import { linksBetween, type StoredLink } from '../lineage/links.ts'
import type { Characteristic, FrameworkVersion } from '../version.ts'

/** How much of one version lives on in another, in numbers of behaviours. */
export type Changes = Pick<Comparison, 'before' | 'after' | 'counts'> & {
  /** The characteristics compared, where one of the two is a draft that holds only some. */
  readonly only: readonly Characteristic[] | null
}

/** Counts what became of the behaviours between two versions, as their comparison does. */
export function countChanges(
  before: FrameworkVersion,
  after: FrameworkVersion,
  stored: readonly StoredLink[],
): Changes {
  const links = linksBetween({ before, after }, stored)
  const { counts, characteristics, notPart } = compareVersions({ before, after, links })
  const named = characteristics.flatMap((one) => one.after ?? one.before ?? [])
  return { before, after, counts, only: notPart.length > 0 ? named : null }
}

/** "2 kept, 4 reworded, 1 new": what is nought is left out, and no line ends between a number and its word. */
export function countsInWords(counts: Changes['counts']): string {
  return occurring(counts)
    .map((relation) => `${counts[relation]}\u00a0${relationWords[relation].toLowerCase()}`)
    .join(', ')
}

/** A characteristic as one version has it. */
export type Stand = { readonly version: FrameworkVersion; readonly characteristic: Characteristic }

/** How members' words changed a characteristic: what it was, what they said, what was drafted, what was adopted. */
export type Refinement = {
  readonly draft: FrameworkVersion
  readonly characteristic: Characteristic
  /** What was said that this characteristic took up. */
  readonly voices: readonly Voice[]
  readonly before: Stand | null
  readonly after: Stand | null
  /** What became of the draft's behaviours of this characteristic when it was adopted. */
  readonly adoption: Comparison['counts'] | null
}

/** The paths that drafts with members' words tell, in the order of the versions. */
export function listRefinements(
  versions: readonly FrameworkVersion[],
  stored: readonly StoredLink[],
): Refinement[] {
  return draftsWithVoices(versions).flatMap(({ draft, voices }) => {
    const earlier = versions.filter(({ position }) => position < draft.position)
    const later = versions.filter(({ position }) => position > draft.position)
    return draft.characteristics.flatMap((characteristic) => {
      const own = voices.filter((voice) => voice.characteristic === characteristic.key)
      const after = holdingWith(later, characteristic.key)[0] ?? null
      const before = holdingWith(earlier, characteristic.key).at(-1) ?? null
      const adoption = after && countsUnder(characteristic.key, draft, after.version, stored)
      return own.length > 0 ? { draft, characteristic, voices: own, before, after, adoption } : []
    })
  })
}

/** What members said for a draft that may be about any of its characteristics, by draft. */
export const listUnplaced = (versions: readonly FrameworkVersion[]) =>
  draftsWithVoices(versions)
    .map(({ draft, voices }) => ({ draft, voices: voices.filter((voice) => voice.characteristic === null) }))
    .filter(({ voices }) => voices.length > 0)

/** The drafts for discussion that members' words led to, each word where the draft took it up. */
const draftsWithVoices = (versions: readonly FrameworkVersion[]) =>
  versions
    .filter(({ status, feedback }) => status === 'draft' && feedback.length > 0)
    .map((draft) => {
      const held = versions.findLast((one) => one.status !== 'draft' && one.position < draft.position)
      const before = held ?? { ...draft, characteristics: [] }
      return { draft, voices: placeVoices({ before, after: draft, since: [draft] }) }
    })

function countsUnder(
  key: string,
  before: FrameworkVersion,
  after: FrameworkVersion,
  stored: readonly StoredLink[],
): Comparison['counts'] | null {
  const { characteristics } = compareVersions({
    before,
    after,
    links: linksBetween({ before, after }, stored),
  })
  return characteristics.find((one) => one.key === key)?.counts ?? null
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
