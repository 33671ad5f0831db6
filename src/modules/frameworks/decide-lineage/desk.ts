import type { Passage, Placed } from '../comparison/comparison.ts'
import type { Decision } from '../lineage/links.ts'
import type { VersionPair } from '../lineage/queries.ts'
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
  /** Whether nobody decided it here: the editors of the draft kept the behaviour in it, and published it so. */
  readonly isCarried: boolean
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

/** Whether nobody has decided, and nobody need: not a word differs, so that the house takes them as one. */
export const isSame = ({ decision, passage }: Candidate) =>
  decision === 'proposed' && passage.change === 'none'

/** Whether nobody has decided yet what readers are shown as a proposal. */
export const isOpen = ({ decision, passage }: Candidate) =>
  decision === 'proposed' && passage.change !== 'none'

/** The questions by what there is to do: what waits, what needs nobody, what is decided; what is new is none. */
export function sortQuestions(questions: readonly Question[]) {
  const kindOf = ({ candidates }: Question) => {
    if (candidates.some(isOpen)) return 'open'
    if (candidates.some(({ isCarried }) => isCarried)) return 'carried'
    if (candidates.some(isSame)) return 'same'
    return candidates.length > 0 ? 'decided' : 'new'
  }
  const sorted = Map.groupBy(questions, kindOf)
  return (kind: ReturnType<typeof kindOf>): readonly Question[] => sorted.get(kind) ?? []
}

/** Where an editor decides between two versions. */
export const addressOfDesk = ({ before, after }: Pick<LineageDesk, 'before' | 'after'>) =>
  `/frameworks/${after.framework.slug}/lineage/${before.label}/${after.label}`

const mostOnPage = 50

/** One part of a long desk: its questions, its number from 1, and of how many. */
export function partOf({ questions }: Pick<LineageDesk, 'questions'>, wanted: number) {
  const parts = Math.max(1, Math.ceil(questions.length / mostOnPage))
  const part = Math.min(Math.max(1, wanted), parts)
  return { part, parts, shown: questions.slice((part - 1) * mostOnPage, part * mostOnPage) }
}

/** The number of the part in which a behaviour stands; the first where it stands in none. */
export function partWith({ questions }: Pick<LineageDesk, 'questions'>, id: string | undefined): number {
  const index = questions.findIndex(({ target }) => target.behaviour.id === id)
  return index < 0 ? 1 : Math.floor(index / mostOnPage) + 1
}

/** The first part needs no number in its address. */
export const queryOfPart = (part: number) => (part > 1 ? `?page=${part}` : '')
