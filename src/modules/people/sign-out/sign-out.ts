import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'

/** Ends a member's session in the browser where they are. */
export async function signOut(db: Db, { viewer, at }: { viewer: Viewer; at: Date }): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('people.session').where('id', '=', viewer.sessionId).execute()
    await recordAct(tx, { act: 'people.signOut', by: viewer.id, on: { kind: 'member', id: viewer.id }, at })
  })
}
