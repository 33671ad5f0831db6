import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Question } from '../board.ts'

/** A question, and whether a card was ever put on it: one that was taken back was an answer too. */
export type Asked = Pick<Question, 'id' | 'position' | 'words'> & { isAnswered: boolean }

/** Lists what a board asks, with what of it can still be changed. */
export const listAsked = (db: Db, boardId: string): Promise<Asked[]> =>
  db
    .selectFrom('boards.question as question')
    .select(['id', 'position', 'words'])
    .select(sql<boolean>`exists (select from boards.card where question_id = question.id)`.as('isAnswered'))
    .where('boardId', '=', boardId)
    .orderBy('position')
    .execute()
