import type { Viewer } from '#platform/access.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { noteUse, readAnswer, verifyUsed } from './passkey.ts'
import { notePassed } from './prove-by-code.ts'
import type { Press, Renewed } from './session.ts'

type Proving = { viewer: Viewer; answer: unknown; press: Press; config: Config; at: Date }

/** Takes a member's second factor by one of their own passkeys. Null where the answer proves none of theirs. */
export async function proveByPasskey(
  db: Db,
  { viewer, answer: sent, press, config, at }: Proving,
): Promise<Renewed | null> {
  const answer = readAnswer(sent)
  if (!answer) return null
  const asked = { purpose: 'prove', browser: viewer.sessionId, at } as const
  const used = await verifyUsed(db, { answer, config, ...asked })
  if (used?.memberId !== viewer.id) return null
  return await db.transaction().execute(async (tx) => {
    if (!(await noteUse(tx, { ...used, at }))) return null
    return await notePassed(tx, { viewer, secondBy: 'passkey', press, config, at })
  })
}
