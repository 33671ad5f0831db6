import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { endIdleCodes } from '../factors.ts'
import { tellOfChange } from '../tell-of-change.ts'

type Removing = { viewer: Viewer; passkey: string; config: Config; at: Date }

/** Removes one of a member's own passkeys. One that is gone already, or is not theirs, is as removed as it can be. */
export async function removePasskey(db: Db, { viewer, passkey, config, at }: Removing): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const removed = await tx
      .deleteFrom('people.passkey')
      .where('memberId', '=', viewer.id)
      .where('id', '=', passkey)
      .returning('id')
      .executeTakeFirst()
    if (!removed) return
    await endIdleCodes(tx, viewer.id)
    const on = { kind: 'member', id: viewer.id }
    await recordAct(tx, { act: 'people.removePasskey', by: viewer.id, on, at })
    const told = { memberId: viewer.id, act: 'people.removePasskey', config, at } as const
    await tellOfChange(tx, { ...told, what: 'A passkey was removed' })
  })
}
