import type { Post } from '#modules/people/index.ts'
import { declareNotice } from '#platform/notices.ts'
import type { Format, Named, Time } from './answers.ts'

/** What a member would like to take part in, when, and how: what events and Connect Five need of it. */
export type SignUp = {
  memberId: string
  themes: readonly Named[]
  formats: readonly Format[]
  times: readonly Time[]
  timesNote: string
  wantsEvents: boolean
  rounds: readonly Named[]
  events: readonly Named[]
}

/** Somebody has become a member by an expression of interest, in this transaction: rooms above take their wishes. */
export const expressionAccepted = declareNotice<{ expressionId: string; signUp: SignUp; at: Date }>(
  'interest.expressionAccepted',
)

/**
 * A member would like to come to these events, in this transaction: as they said when they joined, or chose since. The
 * room of events registers them, and writes to them.
 */
export const eventsWanted = declareNotice<{
  memberId: string
  events: readonly Named[]
  post: Post
  at: Date
}>('interest.eventsWanted')
