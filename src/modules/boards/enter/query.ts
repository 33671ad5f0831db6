import type { Db } from '#platform/db.ts'

/** Finds the board of a code, while it lets people in or is still being read; null where there is none. */
export async function findByCode(db: Db, code: string): Promise<string | null> {
  const board = await db
    .selectFrom('boards.board')
    .select('id')
    .where('code', '=', code)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return board?.id ?? null
}
