import type { Passage, Placed } from '../comparison/comparison.ts'
import type { Decision } from '../lineage/links.ts'
import type { VersionPair } from '../lineage/queries.ts'
import type { FrameworkVersion } from '../version.ts'
import type { SeenState } from './form.ts'

/** A behaviour before from which this one may have come, and how that stands. */
export type Candidate = {
  readonly placed: Placed
  /** How it is written down for these two versions. */
  readonly state: SeenState
  /** How it stands for readers: what is not written down for these two may be confirmed step by step. */
  readonly decision: Decision
  readonly isComposed: boolean
  readonly similarity: number
  readonly decidedAt: Date | null
  readonly passage: Passage
}

export type Question = { readonly target: Placed; readonly candidates: readonly Candidate[] }

export type LineageDesk = Pick<VersionPair, 'versions' | 'before' | 'after'> & {
  readonly questions: readonly Question[]
  /** Later behaviours of characteristics that the earlier version, a draft of some, says nothing of. */
  readonly notPart: readonly Placed[]
  /** Behaviours before that nothing after is linked to: they count as dropped. */
  readonly dropped: readonly Placed[]
}

/** Whether nobody has decided yet what readers are shown. */
export const isOpen = ({ decision }: Candidate) => decision === 'proposed'

/** Every behaviour of a version, in its order. */
export const placedIn = (version: FrameworkVersion): readonly Placed[] =>
  version.characteristics.flatMap((characteristic) =>
    characteristic.behaviours.map((behaviour) => ({ behaviour, characteristic })),
  )

/** Where an editor decides between two versions. */
export const addressOfDesk = ({ before, after }: Pick<LineageDesk, 'before' | 'after'>) =>
  `/frameworks/${after.framework.slug}/lineage/${before.label}/${after.label}`
