import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { endIdleCodes } from '../factors.ts'
import { tellOfChange } from '../tell-of-change.ts'

/** Removes a member's authenticator app. Where there is none, it is as removed as it can be. */
export async function removeApp(
  db: Db,
  { viewer, config, at }: { viewer: Viewer; config: Config; at: Date },
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const removed = await tx
      .deleteFrom('people.authenticator')
      .where('memberId', '=', viewer.id)
      .returning('memberId')
      .executeTakeFirst()
    if (!removed) return
    await endIdleCodes(tx, viewer.id)
    await recordAct(tx, { act: 'people.removeApp', by: viewer.id, on: { kind: 'member', id: viewer.id }, at })
    const told = { memberId: viewer.id, act: 'people.removeApp', config, at } as const
    await tellOfChange(tx, { ...told, what: 'The authenticator app was removed' })
  })
}
