import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'

type Undoing = { editId: string; by: string; at: Date }

/** Takes back what somebody did to a theme. What others did since is done again without it. */
export function undoThemeEdit(db: Db, { editId, by, at }: Undoing): Promise<'undone' | 'late'> {
  return db.transaction().execute(async (tx) => {
    const undone = await tx
      .updateTable('insights.themeEdit')
      .set({ undoneAt: at, undoneBy: by })
      .where('id', '=', editId)
      .where('undoneAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!undone) return 'late'
    await recordAct(tx, { act: 'insights.undoThemeEdit', by, on: { kind: 'theme-edit', id: editId }, at })
    return 'undone'
  })
}
