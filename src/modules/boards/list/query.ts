import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

export type Listed = { id: string; title: string; preparedAt: Date; closedAt: Date | null; cards: number }

/** How many boards a page of the list has. */
export const mostListed = 50

/** Lists boards, the newest first, from the one after `before` on, one more than a page shows. */
export async function listBoards(db: Db, { before }: { before: Date | null }): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select id, title, prepared_at, closed_at, (
      select count(*)::int from boards.card join boards.question on question.id = card.question_id
      where question.board_id = board.id and card.standing = 'kept'
    ) as cards
    from boards.board where ${before}::timestamptz is null or prepared_at < ${before}
    order by prepared_at desc limit ${mostListed + 1}`.execute(db)
  return rows
}
