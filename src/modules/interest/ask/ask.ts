import { findAnswerAddress, findSender } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { lockExpression } from '../expressions.ts'
import { askedLetter } from '../letters/on-deciding.tsx'
import { makeStandingLink } from '../standing-link.ts'

type Asking = {
  expressionId: string
  words: string
  by: { id: string; name: string }
  config: Config
  at: Date
}
export type AskOutcome = 'asked' | 'asked-already' | 'decided-already' | 'no-address'

/**
 * Asks an applicant something by mail, with a link to answer on. They wait for the answer from then on, and are back in
 * the queue with it, at the place that they had.
 */
export function ask(db: Db, { expressionId, words, by, config, at }: Asking): Promise<AskOutcome> {
  return db.transaction().execute(async (tx) => {
    const expression = await lockExpression(tx, expressionId)
    if (expression?.status === 'asked') return 'asked-already'
    if (expression?.status !== 'waiting') return 'decided-already'
    const { name, address } = expression
    if (!address) return 'no-address'

    const { id } = await tx
      .insertInto('interest.question')
      .values({ expressionId, words, askedBy: by.id, askedAt: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('interest.expression')
      // From now on an organiser decides, whatever the rules say.
      .set({ status: 'asked', confirmationEndsAt: null })
      .where('id', '=', expressionId)
      .execute()
    const on = { kind: 'expression', id: expressionId }
    await recordAct(tx, { act: 'interest.ask', by: by.id, on, at })
    const link = await makeStandingLink(tx, { expressionId, baseUrl: config.baseUrl, at })
    const letter = askedLetter({ name, by: by.name, words, link, from: await findSender(tx, config) })
    const replyTo = await findAnswerAddress(tx, by.id)
    await sendLater(tx, { ...letter, act: 'interest.ask', about: id, to: address, replyTo, at })
    return 'asked'
  })
}
