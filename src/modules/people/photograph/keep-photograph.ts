import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { Developed } from './develop.ts'

type Keeping = { viewer: Viewer; developed: Developed; alternative: string; at: Date }
type Describing = { viewer: Viewer; alternative: string; at: Date }

/** Shows a member's photograph to whom they let see it, in the place of the one before. */
export function keepPhotograph(db: Db, { viewer, developed, alternative, at }: Keeping): Promise<void> {
  const photograph = { ...developed, alternative, addedAt: at }
  return db.transaction().execute(async (tx) => {
    await tx
      .insertInto('people.photograph')
      .values({ memberId: viewer.id, ...photograph })
      .onConflict((conflict) => conflict.column('memberId').doUpdateSet(photograph))
      .execute()
    await recordAct(tx, {
      act: 'people.addPhotograph',
      by: viewer.id,
      on: { kind: 'member', id: viewer.id },
      at,
    })
  })
}

/** Says anew what a member's photograph shows. */
export function describePhotograph(db: Db, { viewer, alternative, at }: Describing): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('people.photograph')
      .set({ alternative })
      .where('memberId', '=', viewer.id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return
    await recordAct(tx, {
      act: 'people.describePhotograph',
      by: viewer.id,
      on: { kind: 'member', id: viewer.id },
      at,
    })
  })
}

/** Removes a member's photograph for good. */
export function removePhotograph(db: Db, { viewer, at }: { viewer: Viewer; at: Date }): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('people.photograph')
      .where('memberId', '=', viewer.id)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return
    await recordAct(tx, {
      act: 'people.removePhotograph',
      by: viewer.id,
      on: { kind: 'member', id: viewer.id },
      at,
    })
  })
}
