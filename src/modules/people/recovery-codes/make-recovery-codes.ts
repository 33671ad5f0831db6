import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { makeCodes } from '../recovery-code.ts'
import { tellOfChange } from '../tell-of-change.ts'

type Making = { viewer: Viewer; config: Config; at: Date }

/** Makes ten recovery codes for a member who has a second factor, and ends those from before. They are told once. */
export function makeRecoveryCodes(db: Db, { viewer, config, at }: Making): Promise<string[]> {
  return db.transaction().execute(async (tx) => {
    // Locked, so that of two windows at once only the later one's codes work.
    await tx.selectFrom('people.member').select('id').where('id', '=', viewer.id).forUpdate().execute()
    const codes = await makeCodes(tx, { memberId: viewer.id, at })
    const on = { kind: 'member', id: viewer.id }
    await recordAct(tx, { act: 'people.makeRecoveryCodes', by: viewer.id, on, at })
    const told = { memberId: viewer.id, act: 'people.makeRecoveryCodes', config, at } as const
    await tellOfChange(tx, { ...told, what: 'New recovery codes were made' })
    return codes
  })
}
