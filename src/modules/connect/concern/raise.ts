import { findAnswerAddress, findAnswerAddresses } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { daysAfter } from '../when.ts'
import { findSignature } from '../write-letters.ts'
import { concernEmail } from './email.tsx'

type Raising = {
  by: { id: string; name: string }
  toIds: readonly string[]
  /** Whom it goes to, in words that all who get it read. */
  whom: string
  words: string
  /** The opening of the form: pressed twice, it is sent once. */
  once: string
  at: Date
}

/**
 * Mails a concern to whoever was chosen, with the answer to its writer. It is in no table but the mail's, which forgets
 * it once it is sent; and it is no act: who raises a concern stands in no record.
 */
export function raise(
  db: Db,
  { by, toIds, whom, words, once, at }: Raising,
): Promise<'raised' | 'nobody-reached'> {
  return db.transaction().execute(async (tx) => {
    const addresses = await findAnswerAddresses(tx, toIds)
    const replyTo = await findAnswerAddress(tx, by.id)
    const from = (await findSignature(tx)).name
    const letter = concernEmail({ by: by.name, words, whom, canAnswer: replyTo !== null, from })
    for (const [id, to] of addresses) {
      await sendLater(tx, {
        ...letter,
        act: 'connect.concern',
        about: `${once}:${id}`,
        to,
        replyTo,
        at,
        uselessAt: daysAfter(at, 14),
        forgottenOnceSent: true,
      })
    }
    return addresses.size > 0 ? 'raised' : 'nobody-reached'
  })
}
