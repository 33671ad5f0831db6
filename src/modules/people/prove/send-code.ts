import { randomUUID } from 'node:crypto'
import type { Viewer } from '#platform/access.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { sendLater } from '#platform/mail/outbox.ts'
import { keepMailedCode, newMailedCode } from '../mailed-code.ts'
import { findMember } from '../queries.ts'
import { findSender } from '../sender.ts'
import { proveEmail } from './email.tsx'

type Sending = { viewer: Viewer; config: Config; at: Date }

const quarterOfAnHour = 15 * 60
const day = 24 * 60 * 60

/**
 * Sends a code to a member's main address, by which they prove again that it is them.
 *
 * @throws TooMany when they asked too often.
 */
export async function sendCode(db: Db, { viewer, config, at }: Sending): Promise<void> {
  await limit(db, { what: `proof by mail ${viewer.id}`, most: 5, seconds: quarterOfAnHour, at })
  await limit(db, { what: `proof by mail ${viewer.id} in a day`, most: 30, seconds: day, at })
  const { address } = await findMember(db, viewer.id)
  if (!address) throw new Error('A member has no main address')
  await db.transaction().execute(async (tx) => {
    const [id, code] = [randomUUID(), newMailedCode()]
    const kept = { id, viewer, purpose: 'prove', address, code, tokenHash: null, at } as const
    const uselessAt = await keepMailedCode(tx, kept)
    const letter = proveEmail({ code, from: await findSender(tx, config) })
    await sendLater(tx, { ...letter, act: 'people.prove', about: id, to: address, at, uselessAt })
  })
}
