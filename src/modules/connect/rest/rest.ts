import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { answerTokens } from '../answer-token.ts'
import { lockParticipation } from '../participations.ts'
import { listSilentForLong, type Silent } from '../silence.ts'
import { writeLetters } from '../write-letters.ts'
import { restedEmail } from './email.tsx'

type Resting = { silent: Silent; config: Config; at: Date }

/**
 * Lets somebody rest who has given no sign of life in two conversations, and tells them how to come back: nobody should
 * wait for them in a third. Returns whether they rest; they do not where they have given a sign meanwhile.
 */
export function rest(db: Db, { silent, config, at }: Resting): Promise<boolean> {
  const { campaignId, memberId, meetingId } = silent
  return db.transaction().execute(async (tx) => {
    const known = await lockParticipation(tx, { campaignId, memberId })
    const still = await listSilentForLong(tx, { at, among: [memberId] })
    if (!known || !still.some((one) => one.campaignId === campaignId)) return false
    await tx
      .updateTable('connect.participation')
      .set({ pausedAt: at, pausedUntil: null, restedAt: at, revision: known.revision + 1 })
      .where('campaignId', '=', campaignId)
      .where('memberId', '=', memberId)
      .execute()
    await recordAct(tx, { act: 'connect.rest', by: null, on: { kind: 'campaign', id: campaignId }, at })
    const tokenOf = await answerTokens(tx)
    const back = `${config.baseUrl}/connect/answer/${tokenOf({ meetingId, memberId }).token}?want=resume`
    const letter = (frame: Parameters<typeof restedEmail>[0]['frame']) => restedEmail({ back, frame })
    const letters = [{ memberId, about: `${meetingId}:${memberId}`, letter }]
    await writeLetters(tx, { act: 'connect.rest', letters, config, at })
    return true
  })
}
