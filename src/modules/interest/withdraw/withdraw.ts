import { findSender } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { isOpen } from '../expression.ts'
import { withdrawnLetter } from '../letters/on-deciding.tsx'
import { lockStanding } from '../standings.ts'

type Withdrawing = { token: string; config: Config; at: Date }

/** Takes an applicant out of the queue at their own wish, and says by mail that it is done. What is decided stays. */
export function withdraw(
  db: Db,
  { token, config, at }: Withdrawing,
): Promise<'withdrawn' | 'decided-already'> {
  return db.transaction().execute(async (tx) => {
    const { id, name, address, reference, status } = await lockStanding(tx, token)
    if (!isOpen(status)) return 'decided-already'
    await tx
      .updateTable('interest.expression')
      .set({ status: 'withdrawn', decidedAt: at })
      .where('id', '=', id)
      .execute()
    await recordAct(tx, { act: 'interest.withdraw', by: null, on: { kind: 'expression', id }, at })
    const letter = withdrawnLetter({
      name,
      reference,
      home: config.baseUrl,
      from: await findSender(tx, config),
    })
    // Only a mail carries such a link, so there is an address.
    if (address) await sendLater(tx, { ...letter, act: 'interest.withdraw', about: id, to: address, at })
    return 'withdrawn'
  })
}
