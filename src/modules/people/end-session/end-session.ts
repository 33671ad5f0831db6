import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'

type Ending = { viewer: Viewer; session: string; at: Date }

/**
 * Ends one of a member's own sessions, or all but this one: whoever uses it is signed out at their next click.
 * One that has ended already, or is not theirs, is as ended as it can be.
 */
export async function endSession(db: Db, { viewer, session, at }: Ending): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const ended = await tx
      .deleteFrom('people.session')
      .where('memberId', '=', viewer.id)
      .where('id', session === 'others' ? '!=' : '=', session === 'others' ? viewer.sessionId : session)
      .returning('id')
      .execute()
    if (ended.length === 0) return
    await recordAct(tx, {
      act: 'people.endSession',
      by: viewer.id,
      on: { kind: 'member', id: viewer.id },
      at,
    })
  })
}
