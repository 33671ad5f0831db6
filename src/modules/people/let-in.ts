import { createHash } from 'node:crypto'
import { recordAct } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { describeBrowser } from './browser.ts'
import { beginSession } from './session.ts'

/** The browser that signs in, as the request says. */
export type Comer = {
  visitor: string
  userAgent: string
  /** The session that this browser had until now, of whomever. */
  sessionBefore: string | null
  at: Date
}

/** Somebody who is signed in from now on. */
export type LetIn = { token: string; endsAt: Date; to: string }

type Granted = { memberId: string; address: string; returnTo: string }

/**
 * Signs a member in, in this browser: with a session that is new, and ends the one that the browser had, so that
 * a token from before is worth nothing. Whoever reads the mail of an address has shown that it is theirs.
 */
export async function letIn(tx: Tx, { memberId, address, returnTo }: Granted, comer: Comer): Promise<LetIn> {
  const { userAgent, sessionBefore, at } = comer
  if (sessionBefore) await tx.deleteFrom('people.session').where('id', '=', sessionBefore).execute()
  await tx
    .updateTable('people.address')
    .set({ verifiedAt: at })
    .where('address', '=', address)
    .where('memberId', '=', memberId)
    .where('verifiedAt', 'is', null)
    .execute()
  const session = await beginSession(tx, { memberId, browser: describeBrowser(userAgent), at })
  await recordAct(tx, { act: 'people.signIn', by: memberId, on: { kind: 'member', id: memberId }, at })
  return { ...session, to: returnTo }
}

/**
 * What is kept of a code. A million codes are soon tried against a plain hash; with the browser's cookie in it,
 * which the house never keeps, the table alone gives no code away, and a code fits no other browser.
 */
export const hashCode = (visitor: string, code: string) =>
  createHash('sha256').update(`${visitor}\0${code}`).digest()
