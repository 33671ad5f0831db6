import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { type Comer, type LetIn, letIn } from '../let-in.ts'
import { noteUse, readAnswer, verifyUsed } from '../passkey.ts'

type Signing = Comer & { answer: unknown; to: string; origin: string; config: Config }

const quarterOfAnHour = 15 * 60

/**
 * Signs a member in by a passkey, with both factors at once: the device that they have, and what opens it. Null where
 * the answer proves none, for whatever reason: nobody learns which passkeys there are.
 *
 * @throws TooMany when this origin tried too often.
 */
export async function signInByPasskey(
  db: Db,
  { answer: sent, to, origin, config, ...comer }: Signing,
): Promise<LetIn | null> {
  const { visitor, at } = comer
  await limit(db, { what: `sign-in by passkey from ${origin}`, most: 60, seconds: quarterOfAnHour, at })
  const answer = readAnswer(sent)
  if (!answer) return null
  const used = await verifyUsed(db, { answer, config, purpose: 'sign-in', browser: visitor, at })
  if (!used) return null
  return await db.transaction().execute(async (tx) => {
    if (!(await noteUse(tx, { ...used, at }))) return null
    const proofs = { signedInBy: 'passkey', secondBy: 'passkey' } as const
    return await letIn(tx, { memberId: used.memberId, address: null, returnTo: to, ...proofs }, comer)
  })
}
