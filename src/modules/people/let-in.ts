import { createHash } from 'node:crypto'
import { rolesWithSecondFactor } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { describeBrowser } from './browser.ts'
import type { Proofs } from './proof.ts'
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

type Granted = Proofs & {
  memberId: string
  returnTo: string
  /** The address whose mail they read, which proves that it is theirs; null where they came in another way. */
  address: string | null
}

/**
 * Signs a member in, in this browser: with a session that is new, and ends the one that the browser had, so that
 * a token from before is worth nothing. Whoever reads the mail of an address has shown that it is theirs.
 */
export async function letIn(tx: Tx, { memberId, address, returnTo, ...proofs }: Granted, comer: Comer) {
  const { userAgent, sessionBefore, at } = comer
  if (sessionBefore) await tx.deleteFrom('people.session').where('id', '=', sessionBefore).execute()
  if (address !== null) await verify(tx, { memberId, address, at })
  const session = await beginSession(tx, { memberId, browser: describeBrowser(userAgent), at, ...proofs })
  await recordAct(tx, { act: 'people.signIn', by: memberId, on: { kind: 'member', id: memberId }, at })
  const to = proofs.secondBy ? returnTo : await nextStep(tx, { memberId, returnTo, ...proofs })
  return { ...session, to } satisfies LetIn
}

const verify = (tx: Tx, { memberId, address, at }: { memberId: string; address: string; at: Date }) =>
  tx
    .updateTable('people.address')
    .set({ verifiedAt: at })
    .where('address', '=', address)
    .where('memberId', '=', memberId)
    .where('verifiedAt', 'is', null)
    .execute()

/**
 * Whoever holds a role that needs a second factor is asked for it first, or to set one up; with an operator's link,
 * as at the first start, only when they come to where it is needed.
 */
async function nextStep(tx: Tx, { memberId, returnTo, signedInBy }: Omit<Granted, 'address'>) {
  const { needed, has } = await tx
    .selectNoFrom((e) => [
      e
        .exists(
          e
            .selectFrom('people.heldRole')
            .select('role')
            .where('memberId', '=', memberId)
            .where('role', 'in', [...rolesWithSecondFactor]),
        )
        .as('needed'),
      e
        .or([
          e.exists(e.selectFrom('people.authenticator').select('memberId').where('memberId', '=', memberId)),
          e.exists(e.selectFrom('people.passkey').select('id').where('memberId', '=', memberId)),
        ])
        .as('has'),
    ])
    .executeTakeFirstOrThrow()
  if (!needed || (!has && signedInBy === 'link')) return returnTo
  const step = has ? '/sign-in/second-factor' : '/account/second-factor'
  return returnTo === '/' ? step : `${step}?to=${encodeURIComponent(returnTo)}`
}

/**
 * What is kept of a code. A million codes are soon tried against a plain hash; with the browser's cookie in it,
 * which the house never keeps, the table alone gives no code away, and a code fits no other browser.
 */
export const hashCode = (visitor: string, code: string) =>
  createHash('sha256').update(`${visitor}\0${code}`).digest()
