import { randomInt } from 'node:crypto'
import type { Viewer } from '#platform/access.ts'
import type { Db, Tx } from '#platform/db.ts'
import { findHouseKey, isSame, keyedHash } from '#platform/secret.ts'
import { mostWrongCodes, signInMinutes } from './sign-in-request.ts'

type Purpose = 'prove' | 'address'

/** Six figures, for a mail. */
export const newMailedCode = () => String(randomInt(1_000_000)).padStart(6, '0')

/** A code as it is kept: it fits the one session that asked, whose token the house does not keep. */
const hashOf = async (db: Db, sessionId: string, code: string) =>
  keyedHash(await findHouseKey(db), 'mailed code', `${sessionId}\0${code}`)

type Sending = {
  id: string
  viewer: Viewer
  purpose: Purpose
  address: string
  code: string
  tokenHash: Buffer | null
  at: Date
}

/** Writes a code down that is about to be mailed; a newer one takes the place of those before it. */
export async function keepMailedCode(tx: Tx, { viewer, code, at, ...sending }: Sending): Promise<Date> {
  const expiresAt = new Date(at.getTime() + signInMinutes * 60_000)
  await tx
    .updateTable('people.mailedCode')
    .set({ usedAt: at })
    .where('sessionId', '=', viewer.sessionId)
    .where('purpose', '=', sending.purpose)
    .where('usedAt', 'is', null)
    .execute()
  const codeHash = await hashOf(tx, viewer.sessionId, code)
  await tx
    .insertInto('people.mailedCode')
    .values({
      ...sending,
      codeHash,
      sessionId: viewer.sessionId,
      memberId: viewer.id,
      askedAt: at,
      expiresAt,
    })
    .execute()
  return expiresAt
}

type Finding = { viewer: Viewer; purpose: Purpose; at: Date }

/** Finds the code that this session waits for, if it still works. */
export const findMailedCode = (db: Db, { viewer, purpose, at }: Finding) =>
  db
    .selectFrom('people.mailedCode')
    .select(['id', 'address', 'codeHash'])
    .where('sessionId', '=', viewer.sessionId)
    .where('purpose', '=', purpose)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', at)
    .where('wrongCodes', '<', mostWrongCodes)
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst()

/** `ended`: too many wrong ones; `none`: nothing is open here. */
export type MailedOutcome = { address: string } | 'wrong' | 'ended' | 'none'

/** Takes a mailed code, once, in the session that asked for it. Locked, so that of two at once only one is right. */
export async function useMailedCode(tx: Tx, { code, ...finding }: Finding & { code: string }) {
  const open = await findMailedCode(tx, finding)
  const locked =
    open &&
    (await tx
      .selectFrom('people.mailedCode')
      .select(['id', 'wrongCodes'])
      .where('id', '=', open.id)
      .where('usedAt', 'is', null)
      .where('wrongCodes', '<', mostWrongCodes)
      .forUpdate()
      .executeTakeFirst())
  if (!open || !locked) return 'none'
  if (isSame(open.codeHash, await hashOf(tx, finding.viewer.sessionId, code))) {
    await tx.updateTable('people.mailedCode').set({ usedAt: finding.at }).where('id', '=', open.id).execute()
    return { address: open.address }
  }
  const wrongCodes = locked.wrongCodes + 1
  await tx.updateTable('people.mailedCode').set({ wrongCodes }).where('id', '=', open.id).execute()
  return wrongCodes < mostWrongCodes ? 'wrong' : 'ended'
}
