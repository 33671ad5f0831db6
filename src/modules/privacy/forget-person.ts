import { eraseMember, findNames, findSender, listProvenAddresses } from '#modules/people/index.ts'
import type { Config } from '#platform/config.ts'
import { dayOf } from '#platform/day.ts'
import type { Tx } from '#platform/db.ts'
import { blankMailNaming, forgetMailTo } from '#platform/mail/forget.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { receiptEmail } from './receipt-email.tsx'

type Forgetting = {
  memberId: string
  /** The member who asked for it; null for the house itself. */
  by: string | null
  /** Whether they get a receipt. */
  isTold?: boolean
  config: Config
  at: Date
}

/** A receipt that comes later than this would only frighten. */
const receiptMs = 3 * 24 * 60 * 60 * 1000

/**
 * Erases somebody from every table of the house, in the caller's transaction: all of it, or nothing. A receipt that
 * copies nothing goes to their first proven address, and is itself forgotten once it is sent. An address that they have
 * not proven may be somebody else's: mail to it stays, and nobody is written to. What remains is a number in the list
 * of who was erased, for the day on which an older backup is restored.
 */
export async function forgetPerson(
  tx: Tx,
  { memberId, by, isTold = true, config, at }: Forgetting,
): Promise<'erased' | 'last-administrator' | 'gone'> {
  const name = (await findNames(tx, [memberId])).get(memberId)
  const addresses = await listProvenAddresses(tx, memberId)
  const from = await findSender(tx, config)
  const outcome = await eraseMember(tx, { memberId, by, post: config, at })
  if (outcome !== 'erased') return outcome
  await forgetMailTo(tx, addresses)
  await blankMailNaming(tx, name ? [name, ...addresses] : addresses)
  await tx
    .insertInto('privacy.erasure')
    .values({ memberId, erasedOn: dayOf(at) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const [to] = addresses
  if (!to || !isTold) return outcome
  const uselessAt = new Date(at.getTime() + receiptMs)
  const letter = { ...receiptEmail({ from }), act: 'privacy.erase', about: memberId, to } as const
  await sendLater(tx, { ...letter, at, uselessAt, forgottenOnceSent: true })
  return outcome
}
