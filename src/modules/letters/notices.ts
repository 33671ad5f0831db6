import { declareNotice } from '#platform/notices.ts'

type Chosen = { memberId: string; topic: string; at: Date }

/** A member wants no more letters about a topic, said by a link in one or where they choose. */
export const topicStopped = declareNotice<Chosen>('letters.topicStopped')

/** A member wants letters about a topic, be it that they had stopped them. */
export const topicStarted = declareNotice<Chosen>('letters.topicStarted')
