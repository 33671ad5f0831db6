import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { mostCards } from '../board.ts'
import { findQuestion, type Seat } from '../queries.ts'
import { cardIdOf } from '../seat-token.ts'

type Asked = { boardId: string; question: string | undefined; place: string | undefined; seat: Seat }

/**
 * Finds somebody's own first, second, … card to a question: by the word that their browser keeps, so that its id stands
 * in no address.
 *
 * @throws NotFound where there is none, or it was taken back.
 */
export async function findOwnCard(db: Db, { boardId, question: word, place: said, seat }: Asked) {
  const place = Number(/^[1-9]\d?$/.exec(said ?? '')?.[0] ?? 0)
  if (place < 1 || place > mostCards) throw new NotFound('card')
  const question = await findQuestion(db, { boardId, word })
  const cardId = cardIdOf(seat.token, { questionId: question.id, place: place - 1 })
  const card = await db
    .selectFrom('boards.card')
    .select('words')
    .where('id', '=', cardId)
    .where('standing', '!=', 'taken-back')
    .executeTakeFirst()
  if (!card) throw new NotFound('card')
  return { question, place, cardId, words: card.words }
}
