import type { Db } from '#platform/db.ts'
import { recordChange, unlessClosed } from '../record-change.ts'

type Timing = { boardId: string; endsAt: Date | null }

/** Tells everybody on a board how long they have, or takes the timer away. Nothing ends by itself. */
export function time(db: Db, { boardId, endsAt }: Timing): Promise<'done' | 'closed'> {
  const act = db.transaction().execute(async (tx) => {
    await tx.updateTable('boards.board').set({ timerEndsAt: endsAt }).where('id', '=', boardId).execute()
    await recordChange(tx, { boardId, kind: 'board', things: [boardId] })
    return 'done' as const
  })
  return unlessClosed(act)
}
