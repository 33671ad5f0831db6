import { type Change, changeOfWording, type Relation } from '#maths/lineage/index.ts'
import { type Difference, difference } from '#maths/text-difference/index.ts'
import type { Behaviour, Characteristic, FrameworkVersion } from '../version.ts'
import type { Voice } from './voices.ts'

/** One text in two wordings. The pieces account for every character of both. */
export type Passage = {
  readonly before: string
  readonly after: string
  readonly change: Change
  readonly pieces: Difference
}

/** A behaviour and the characteristic that it stands in. */
export type Placed = { readonly behaviour: Behaviour; readonly characteristic: Characteristic }

/**
 * Behaviours that belong together: one that lives on as one, a split with all its parts, a merge with all its
 * origins, or one that is new or dropped. Several texts of a side stand in one passage, parted by an empty
 * line.
 */
export type ComparedRow = {
  readonly relations: readonly Relation[]
  readonly sources: readonly Placed[]
  readonly targets: readonly Placed[]
  readonly passage: Passage
  /** Whether it rests on a link that no editor has decided, between texts that are not the same. */
  readonly isProposed: boolean
}

/** A behaviour of this characteristic whose row stands under another one. */
export type Elsewhere = { readonly side: 'before' | 'after'; readonly own: Placed; readonly row: ComparedRow }

export type ComparedCharacteristic = {
  readonly key: string
  /**
   * False where one version, a draft of some characteristics, says nothing of it: then only those behaviours stand
   * under it that are linked with one of the draft's.
   */
  readonly isPart: boolean
  readonly before: Characteristic | null
  readonly after: Characteristic | null
  readonly title: Passage
  readonly summary: Passage
  readonly intro: Passage
  readonly lenses: { readonly kept: string[]; readonly added: string[]; readonly dropped: string[] }
  readonly rows: readonly ComparedRow[]
  readonly elsewhere: readonly Elsewhere[]
  readonly counts: Counts
}

/**
 * How many behaviours had which fate: those of the version after, and the dropped ones of the version before.
 */
export type Counts = Readonly<Record<Relation, number>>

export type Comparison = {
  readonly before: FrameworkVersion
  readonly after: FrameworkVersion
  readonly characteristics: readonly ComparedCharacteristic[]
  /** Characteristics that a draft of some characteristics says nothing of: neither new nor dropped. */
  readonly notPart: readonly { readonly of: 'before' | 'after'; readonly characteristic: Characteristic }[]
  readonly counts: Counts
  readonly proposedCount: number
  /** What members had said before the wording changed, each at the behaviour that took up its words. */
  readonly voices: readonly Voice[]
}

/** The pieces are found when somebody first looks at them: most passages of a comparison are only counted. */
export function passageOf(before: string | null, after: string | null): Passage {
  const [was, is] = [before ?? '', after ?? '']
  let found: Difference | undefined
  return {
    before: was,
    after: is,
    change: changeOfWording(was, is),
    get pieces() {
      found ??= difference(was, is)
      return found
    },
  }
}

/** Whether a passage is there on both sides without a difference, or on neither. */
export const isUnchanged = ({ change }: Passage): boolean => change === 'none'
