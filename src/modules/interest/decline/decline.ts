import { findAnswerAddress, findSender } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import type { ToldHow } from '../accept-expression.ts'
import { isOpen } from '../expression.ts'
import { lockExpression } from '../expressions.ts'
import { declinedLetter } from '../letters/on-deciding.tsx'

type Declining = {
  expressionId: string
  /** What they are told: by mail where they have an address, else as the organiser told them. */
  letter?: string
  toldHow?: ToldHow
  /** Why, for organisers alone. */
  reason: string
  by: { id: string; name: string }
  config: Config
  at: Date
}
export type DeclineOutcome = 'declined' | 'decided-already' | 'not-told'

/** Declines an expression of interest, kindly: with a letter of the organiser's own, or once they were told. */
export function decline(
  db: Db,
  { expressionId, by, config, at, ...given }: Declining,
): Promise<DeclineOutcome> {
  const { letter, toldHow = '', reason } = given
  return db.transaction().execute(async (tx) => {
    const expression = await lockExpression(tx, expressionId)
    if (!expression || !isOpen(expression.status)) return 'decided-already'
    const { address } = expression
    if (address ? !letter : !toldHow) return 'not-told'

    await tx
      .updateTable('interest.expression')
      .set({ status: 'declined', decidedAt: at, decidedBy: by.id, reason, toldHow: address ? '' : toldHow })
      .where('id', '=', expressionId)
      .execute()
    await recordAct(tx, {
      act: 'interest.decline',
      by: by.id,
      on: { kind: 'expression', id: expressionId },
      at,
    })
    if (address && letter) {
      const from = await findSender(tx, config)
      const written = declinedLetter({
        subject: 'Your expression of interest',
        words: letter,
        by: by.name,
        from,
      })
      const replyTo = await findAnswerAddress(tx, by.id)
      await sendLater(tx, {
        ...written,
        act: 'interest.decline',
        about: expressionId,
        to: address,
        replyTo,
        at,
      })
    }
    return 'declined'
  })
}
