import type { Attribution } from '#modules/people/index.ts'
import { declareNotice } from '#platform/notices.ts'
import type { Use } from './insight.ts'

/** What was captured of a conversation, as far as all its authors agreed. */
export type Captured = {
  words: string
  lang: string
  /** What it may be used for, and for nothing else. */
  uses: readonly Use[]
  /** Whose it is, and how each wants to be named. */
  authors: readonly { memberId: string; attribution: Attribution }[]
}

/**
 * An insight was captured, or changed; or it is shared no more (`kept` is null), because an author took it back or has
 * to agree anew. Told in the transaction of the act, each time anything of it changes: the last one holds.
 */
export const insightCaptured = declareNotice<{
  insightId: string
  roundId: string
  /** The key of the characteristic that the round was about; empty for none. */
  characteristic: string
  kept: Captured | null
  at: Date
}>('connect.insightCaptured')
