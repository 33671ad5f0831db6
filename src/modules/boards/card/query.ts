import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { idNamed } from '#platform/route.ts'

/**
 * Finds a card that stands on a board.
 *
 * @throws NotFound where there is none of this id.
 */
export async function findCard(db: Db, { boardId, word }: { boardId: string; word: string | undefined }) {
  const card = await db
    .selectFrom('boards.card as card')
    .innerJoin('boards.question as question', 'question.id', 'card.questionId')
    .select(['card.id', 'card.words', 'card.questionId'])
    .where('card.id', '=', idNamed(word, 'card').toLowerCase())
    .where('card.standing', '!=', 'taken-back')
    .where('question.boardId', '=', boardId)
    .executeTakeFirst()
  if (!card) throw new NotFound('card')
  return card
}
