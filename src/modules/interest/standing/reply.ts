import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { lockStanding } from '../standings.ts'

type Replying = { token: string; answer: string; at: Date }

/**
 * Keeps what an applicant answers to an organiser's question; they are back in the queue with it, at the place that
 * they had. A question is answered once.
 */
export function reply(db: Db, { token, answer, at }: Replying): Promise<'answered' | 'not-asked'> {
  return db.transaction().execute(async (tx) => {
    const { id, status } = await lockStanding(tx, token)
    if (status !== 'asked') return 'not-asked'
    await tx
      .updateTable('interest.question')
      .set({ answer, answeredAt: at })
      .where('expressionId', '=', id)
      .where('answeredAt', 'is', null)
      .execute()
    await tx.updateTable('interest.expression').set({ status: 'waiting' }).where('id', '=', id).execute()
    await recordAct(tx, { act: 'interest.reply', by: null, on: { kind: 'expression', id }, at })
    return 'answered'
  })
}
