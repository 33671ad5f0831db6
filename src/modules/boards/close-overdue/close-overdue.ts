import { type Day, dayOf } from '#platform/day.ts'
import type { Db } from '#platform/db.ts'
import { daysBefore } from '#platform/retention.ts'
import { daysUntilClosed } from '../board.ts'
import { closeBoard } from '../close-board.ts'

/**
 * Closes boards that nobody closed, some days after the last on which their link let people in: only a closed board has
 * forgotten in which order things came, and whose votes are whose.
 */
export async function closeOverdue(db: Db, { at, signal }: { at: Date; signal: AbortSignal }): Promise<void> {
  for (const boardId of await listOverdue(db, dayOf(daysBefore(at, daysUntilClosed)))) {
    if (signal.aborted) return
    await db.transaction().execute((tx) => closeBoard(tx, { boardId, by: null, at }))
  }
}

async function listOverdue(db: Db, lastDay: Day): Promise<string[]> {
  const boards = await db
    .selectFrom('boards.board')
    .select('id')
    .where('closedAt', 'is', null)
    .where('openUntil', '<', lastDay)
    .execute()
  return boards.map(({ id }) => id)
}
