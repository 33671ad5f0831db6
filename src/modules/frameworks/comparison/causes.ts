import type { Audience } from '#platform/access.ts'
import { declareQuestion } from '#platform/questions.ts'
import type { VersionSummary } from '../version.ts'
import type { Comparison } from './comparison.ts'

/** Something that members said, voted on or suggested, and that led to a changed phrase. */
export type Cause = {
  readonly id: string
  /** The key of the phrase that it led to (`ChangedPhrase.key`). */
  readonly phrase: string
  /** A note says why a phrase changed where nothing that was said led to it. */
  readonly kind: 'quote' | 'card' | 'statement' | 'suggestion' | 'note'
  readonly words: string
  /** The language of the words, as a tag (`cy`); empty where it is the page's own. */
  readonly lang: string
  /** Who said it, in words, exactly as they chose; may be empty. */
  readonly by: string
  /** Where it was said: "At the workshop on trust, 6 October 2022". */
  readonly where: string
  /** Where more of it can be read; null where there is no such page, or not for this audience. */
  readonly href: string | null
  /** How members voted on it, as a sentence with its counts; null where nobody was asked. */
  readonly votes: string | null
}

export type CausesAsked = {
  beforeId: string
  afterId: string
  /** The two as they are compared, in either order. */
  comparison: Comparison
  /** All versions of the framework, which whoever asks has found. */
  versions: readonly VersionSummary[]
  audience: Extract<Audience, 'anyone' | 'member'>
  /** The day tells where the people who are named stand. */
  now: Date
}

/**
 * What led to the changed phrases between two versions. A room above knows what members said; it must answer only
 * with what this audience may read, and announce `contentChanged` in the act that changes an answer, as visitors'
 * pages of comparisons are remembered.
 */
export const causesCalled = declareQuestion<readonly Cause[], [asked: CausesAsked]>()
