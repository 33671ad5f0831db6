import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'

type Checking = { id: string; by: string; at: Date }

/** Says that an organisation is one, under its right name: from now on it is offered to others. */
export function check(db: Db, { id, by, at }: Checking): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('system.organisation')
      .set((e) => ({ checkedAt: at, revision: e('revision', '+', 1) }))
      .where('id', '=', id)
      .where('checkedAt', 'is', null)
      .where('mergedInto', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    await recordAct(tx, { act: 'system.check', by, on: { kind: 'organisation', id }, at })
  })
}
