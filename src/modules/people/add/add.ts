import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { admit } from '../admit.ts'
import { findAnswerAddress } from '../answer-address.ts'
import { findSender } from '../sender.ts'
import { welcomeEmail } from './email.tsx'

type Adding = {
  name: string
  address: string
  /** The organiser who adds them; null for the house itself, by its command line. */
  by: { id: string; name: string } | null
  config: Config
  at: Date
}
export type AddOutcome = { id: string } | 'address-taken'

/**
 * Makes somebody a member and welcomes them by e-mail, which says how to sign in; or says that their address is
 * a member's already. Of two who add the same person at once, one does.
 */
export function addMember(db: Db, { name, address, by, config, at }: Adding): Promise<AddOutcome> {
  return db.transaction().execute(async (tx) => {
    const added = await admit(tx, { name, address, by: by?.id ?? null, at })
    if (added === 'address-taken') return added
    const { id } = added
    const from = await findSender(tx, config)
    const letter = welcomeEmail({ name, address, by: by?.name ?? null, from, config })
    const replyTo = await findAnswerAddress(tx, by?.id ?? null)
    await sendLater(tx, { ...letter, act: 'people.add', about: id, to: address, replyTo, at })
    return added
  })
}
