import { randomUUID } from 'node:crypto'
import { recordAct } from '#platform/audit.ts'
import { inWordsWithTime } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { hashToken, newToken } from '#platform/secret.ts'
import { findMainAddress } from '../main-address.ts'
import { findSender } from '../sender.ts'
import { signInMinutes } from '../sign-in-request.ts'
import { linkMadeEmail } from './link-made-email.tsx'

type Offering = {
  address: string
  baseUrl: string
  at: Date
  /** Where the member is to be told that there is such a link: not at the first start, when nobody else is there. */
  tellBy?: Config
}

/**
 * Makes a sign-in link for an operator to hand over: printed at the first start, or by the command line. It works
 * once, within ten minutes, in any browser. Whoever has it comes in as that member, so that it was made is an act, for
 * all members to read. Returns null when nobody has that address.
 */
export function offerSignInLink(
  db: Db,
  { address: given, baseUrl, at, tellBy }: Offering,
): Promise<string | null> {
  const address = given.toLowerCase()
  return db.transaction().execute(async (tx) => {
    const owner = await tx
      .selectFrom('people.address')
      .select('memberId')
      .where('address', '=', address)
      .executeTakeFirst()
    if (!owner) return null
    const { memberId } = owner
    const token = newToken()
    const expiresAt = new Date(at.getTime() + signInMinutes * 60_000)
    await tx
      .insertInto('people.signIn')
      .values({ address, memberId, tokenHash: hashToken(token), askedAt: at, expiresAt })
      .execute()
    await recordAct(tx, { act: 'people.offerSignInLink', by: null, on: { kind: 'member', id: memberId }, at })
    if (tellBy) await tellOfLink(tx, { memberId, config: tellBy, at })
    return `${baseUrl}/sign-in/${token}`
  })
}

async function tellOfLink(
  tx: Tx,
  { memberId, config, at }: { memberId: string; config: Config; at: Date },
): Promise<void> {
  const to = await findMainAddress(tx, memberId)
  if (!to) return
  const from = await findSender(tx, config)
  const letter = linkMadeEmail({ when: inWordsWithTime(at), from, baseUrl: config.baseUrl })
  await sendLater(tx, {
    ...letter,
    act: 'people.offerSignInLink',
    about: randomUUID(),
    to,
    at,
  })
}
