import { randomInt, randomUUID } from 'node:crypto'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { sendLater, takeBackMail } from '#platform/mail/outbox.ts'
import { hashToken, newToken } from '#platform/secret.ts'
import { hashAddress } from '../hash-address.ts'
import { hashCode } from '../let-in.ts'
import { findSender } from '../sender.ts'
import { signInMinutes } from '../sign-in-request.ts'
import { signInEmail } from './email.tsx'

type Asking = {
  address: string
  to: string
  /** The browser that asks, and where from: both as the web layer names them. */
  visitor: string
  origin: string
  config: Config
  at: Date
}

/**
 * Sends a link and a code to somebody who wants to sign in, if the address is a member's.
 *
 * Nobody can find out whether it is: the same page follows and the same work is done, down to the mail that is
 * written, and taken back where nobody is to get it. It is no act of a member's, so the audit holds none.
 *
 * @throws TooMany when this address, or this origin, asked too often.
 */
export async function askToSignIn(
  db: Db,
  { address, to, visitor, origin, config, at }: Asking,
): Promise<void> {
  await limitAsking(db, { address, origin, at })
  const id = randomUUID()
  const token = newToken()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const expiresAt = new Date(at.getTime() + signInMinutes * 60_000)
  await db.transaction().execute(async (tx) => {
    const owner = await tx
      .selectFrom('people.address as address')
      .innerJoin('people.member as member', 'member.id', 'address.memberId')
      .select('member.id')
      .where('address.address', '=', address)
      .where('member.leftAt', 'is', null)
      .executeTakeFirst()
    await tx
      .insertInto('people.signIn')
      .values({
        id,
        address,
        memberId: owner?.id ?? null,
        tokenHash: hashToken(token),
        codeHash: hashCode(visitor, code),
        browserHash: hashToken(visitor),
        returnTo: to,
        askedAt: at,
        expiresAt,
      })
      .execute()
    const from = await findSender(tx, config)
    const letter = signInEmail({ link: `${config.baseUrl}/sign-in/${token}`, code, from })
    await sendLater(tx, {
      ...letter,
      act: 'people.askToSignIn',
      about: id,
      to: address,
      at,
      uselessAt: expiresAt,
    })
    // For a member this takes back a mail that never was.
    await takeBackMail(tx, { act: 'people.askToSignIn', about: owner ? randomUUID() : id })
  })
}

const quarterOfAnHour = 15 * 60
const day = 24 * 60 * 60

/**
 * A stranger who floods an address from one place stops only that place: its owner can still ask from theirs,
 * until the mailbox would overflow. The limits of a day keep a mailbox from being filled slowly.
 */
async function limitAsking(db: Db, { address, origin, at }: Pick<Asking, 'address' | 'origin' | 'at'>) {
  const hash = await hashAddress(db, address)
  await limit(db, { what: `sign-in from ${origin}`, most: 30, seconds: quarterOfAnHour, at })
  await limit(db, { what: `sign-in ${hash} from ${origin}`, most: 5, seconds: quarterOfAnHour, at })
  await limit(db, { what: `sign-in ${hash} from ${origin} in a day`, most: 20, seconds: day, at })
  await limit(db, { what: `sign-in ${hash}`, most: 10, seconds: quarterOfAnHour, at })
  await limit(db, { what: `sign-in ${hash} in a day`, most: 60, seconds: day, at })
}
