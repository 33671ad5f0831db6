import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { forgetKeptWords } from '../kept-words.ts'

type SigningOut = { viewer: Viewer; visitor: string; at: Date }

/** Ends a member's session in the browser where they are, and forgets what was kept for them there. */
export async function signOut(db: Db, { viewer, visitor, at }: SigningOut): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('people.session').where('id', '=', viewer.sessionId).execute()
    await forgetKeptWords(tx, { memberId: viewer.id, visitor })
    await recordAct(tx, { act: 'people.signOut', by: viewer.id, on: { kind: 'member', id: viewer.id }, at })
  })
}
