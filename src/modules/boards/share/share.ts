import { recordAct } from '#platform/audit.ts'
import type { Day } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'

type Letting = { boardId: string; openUntil: Day; by: string; at: Date }

/** Says until when the link of a board lets people in who are not there yet. One that is closed lets nobody in. */
export function letInUntil(db: Db, { boardId, openUntil, by, at }: Letting): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const set = await tx
      .updateTable('boards.board')
      .set({ openUntil })
      .where('id', '=', boardId)
      .where('closedAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (set) await recordAct(tx, { act: 'boards.letInUntil', by, on: { kind: 'board', id: boardId }, at })
  })
}
