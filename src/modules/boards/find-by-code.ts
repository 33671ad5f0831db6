import type { Db } from '#platform/db.ts'

/** Finds the board of a code, and whether it is closed; null where there is none. */
export async function findBoardByCode(
  db: Db,
  code: string,
): Promise<{ id: string; isClosed: boolean } | null> {
  const board = await db
    .selectFrom('boards.board')
    .select(['id', 'closedAt'])
    .where('code', '=', code)
    .executeTakeFirst()
  return board ? { id: board.id, isClosed: board.closedAt !== null } : null
}
