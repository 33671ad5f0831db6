import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'

type Retiring = { id: string; isRetired: boolean; by: string; at: Date }

/** Offers an organisation no longer, as it has closed, or offers it again. Who stands there stays there. */
export function retireOrganisation(db: Db, { id, isRetired, by, at }: Retiring): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('system.organisation')
      .set((e) => ({ retiredAt: isRetired ? at : null, revision: e('revision', '+', 1) }))
      .where('id', '=', id)
      .where('mergedInto', 'is', null)
      .where('retiredAt', isRetired ? 'is' : 'is not', null)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    const act = isRetired ? 'system.retireOrganisation' : 'system.bringBackOrganisation'
    await recordAct(tx, { act, by, on: { kind: 'organisation', id }, at })
  })
}
