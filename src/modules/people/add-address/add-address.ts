import { randomUUID } from 'node:crypto'
import type { Viewer } from '#platform/access.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { hashToken, newToken } from '#platform/secret.ts'
import { hashAddress } from '../hash-address.ts'
import { keepMailedCode, newMailedCode } from '../mailed-code.ts'
import { findSender } from '../sender.ts'
import { addAddressEmail, addressTakenEmail } from './email.tsx'

/** How many addresses a member can have. */
export const mostAddresses = 10

type Adding = { viewer: Viewer; address: string; config: Config; at: Date }

/**
 * Sends a code and a link to an address that a member wants to add; it is theirs once they came back with either.
 *
 * Where it is another member's, the same page follows and the same work is done; only the mail differs, which its
 * owner reads. So nobody finds out by this who is a member.
 *
 * @throws TooMany when this member, or anybody for this address, asked too often.
 */
export async function addAddress(
  db: Db,
  { viewer, address, config, at }: Adding,
): Promise<'sent' | 'yours-already' | 'too-many'> {
  await limitAdding(db, { viewer, address, at })
  return await db.transaction().execute(async (tx) => {
    const { own, owner } = await findStanding(tx, viewer, address)
    if (owner?.memberId === viewer.id && owner.verifiedAt) return 'yours-already'
    if (own >= mostAddresses && owner?.memberId !== viewer.id) return 'too-many'

    const [id, code, token] = [randomUUID(), newMailedCode(), newToken()]
    const asked = { id, viewer, purpose: 'address', address, code, tokenHash: hashToken(token), at } as const
    const uselessAt = await keepMailedCode(tx, asked)
    const from = await findSender(tx, config)
    const { baseUrl } = config
    const letter =
      owner && owner.memberId !== viewer.id
        ? addressTakenEmail({ from, baseUrl })
        : addAddressEmail({ link: `${baseUrl}/account/addresses/verify/${token}`, code, from })
    await sendLater(tx, { ...letter, act: 'people.addAddress', about: id, to: address, at, uselessAt })
    return 'sent'
  })
}

const quarterOfAnHour = 15 * 60
const day = 24 * 60 * 60

/** No member fills a stranger's mailbox. */
async function limitAdding(db: Db, { viewer, address, at }: Omit<Adding, 'config'>) {
  await limit(db, { what: `address by ${viewer.id}`, most: 5, seconds: quarterOfAnHour, at })
  await limit(db, { what: `address by ${viewer.id} in a day`, most: 20, seconds: day, at })
  await limit(db, { what: `address ${await hashAddress(db, address)}`, most: 10, seconds: day, at })
}

async function findStanding(tx: Tx, viewer: Viewer, address: string) {
  const { own } = await tx
    .selectFrom('people.address')
    .select((e) => e.fn.countAll<number>().as('own'))
    .where('memberId', '=', viewer.id)
    .executeTakeFirstOrThrow()
  const owner = await tx
    .selectFrom('people.address')
    .select(['memberId', 'verifiedAt'])
    .where('address', '=', address)
    .executeTakeFirst()
  return { own, owner }
}
