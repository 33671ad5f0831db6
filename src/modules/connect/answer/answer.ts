import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { answerMet } from '../answer-met.ts'
import { dropOut } from '../drop-out.ts'
import { lockMeeting } from '../meetings.ts'
import { pause, resume } from '../pausing.ts'
import type { AnswerWish } from './form.ts'
import type { Answerer } from './query.ts'

type Answering = { answerer: Answerer; wish: AnswerWish; config: Config; at: Date }

export type AnswerOutcome =
  | 'answered'
  | 'dropped-out'
  | 'met-already'
  | 'not-open'
  | 'paused'
  | 'resumed'
  | 'no-part'

/**
 * Does what somebody says by a link from a mail, without signing in. Whoever has the mail did it: not the member, for
 * all that the house knows.
 */
export function answer(db: Db, { answerer, wish, config, at }: Answering): Promise<AnswerOutcome> {
  const { meetingId, memberId, campaignId } = answerer
  const whose = { campaignId, memberId, by: null, at }
  return db.transaction().execute(async (tx) => {
    if (wish === 'pause') return await pause(tx, { ...whose, until: null })
    if (wish === 'resume') return await resume(tx, whose)
    const meeting = await lockMeeting(tx, { id: meetingId, memberId })
    const about = { meeting, memberId, by: null, at }
    return wish === 'skip' || wish === 'another'
      ? await dropOut(tx, { ...about, wish, post: config })
      : await answerMet(tx, { ...about, met: wish })
  })
}
