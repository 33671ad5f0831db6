import { listOpenBoards } from '#modules/boards/index.ts'
import type { Db } from '#platform/db.ts'

/** A live board of an event. */
export type BoardOf = { boardId: string; title: string }

/** Lists the boards of an event, in the order in which they were prepared. */
export const listBoards = (db: Db, eventId: string): Promise<BoardOf[]> =>
  db
    .selectFrom('events.board')
    .select(['boardId', 'title'])
    .where('eventId', '=', eventId)
    .orderBy('addedAt')
    .orderBy('boardId')
    .execute()

/** Lists those boards of an event that are not closed: what stands on a closed one changes no more. */
export async function listOpenBoardsOf(db: Db, eventId: string): Promise<BoardOf[]> {
  const boards = await listBoards(db, eventId)
  const open = await listOpenBoards(
    db,
    boards.map(({ boardId }) => boardId),
  )
  return boards.filter(({ boardId }) => open.includes(boardId))
}
