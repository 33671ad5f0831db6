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
