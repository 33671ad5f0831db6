import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { tellOfChange } from '../tell-of-change.ts'

type Unlinking = { viewer: Viewer; config: Config; at: Date }

/** Unlinks a member's accounts elsewhere: nobody signs in with them any more. Their mail still lets them in. */
export async function unlinkIdentity(db: Db, { viewer, config, at }: Unlinking): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const unlinked = await tx
      .deleteFrom('people.identity')
      .where('memberId', '=', viewer.id)
      .returning('id')
      .execute()
    if (unlinked.length === 0) return
    const on = { kind: 'member', id: viewer.id }
    await recordAct(tx, { act: 'people.unlinkIdentity', by: viewer.id, on, at })
    const told = { memberId: viewer.id, act: 'people.unlinkIdentity', config, at } as const
    await tellOfChange(tx, { ...told, what: 'Signing in with an account elsewhere was removed' })
  })
}
