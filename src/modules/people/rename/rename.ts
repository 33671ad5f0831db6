import type { Viewer } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'

type Renaming = { viewer: Viewer; name: string; revision: number; at: Date }

/** Changes the name that a member is known by; unless it was changed since they saw it, in another window. */
export function rename(
  db: Db,
  { viewer, name, revision, at }: Renaming,
): Promise<'renamed' | 'changed-meanwhile'> {
  return db.transaction().execute(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('people.member')
      .set((e) => ({ name, revision: e('revision', '+', 1) }))
      .where('id', '=', viewer.id)
      .where('revision', '=', revision)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) return 'changed-meanwhile'
    await recordAct(tx, { act: 'people.rename', by: viewer.id, on: { kind: 'member', id: viewer.id }, at })
    return 'renamed'
  })
}
