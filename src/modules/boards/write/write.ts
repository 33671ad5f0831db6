import type { Db, Tx } from '#platform/db.ts'
import { type Board, mostCards, type Question } from '../board.ts'
import type { Seat } from '../queries.ts'
import { recordCard, unlessClosed } from '../record-change.ts'
import { cardIdOf } from '../seat-token.ts'

type Writing = { board: Board; question: Question; seat: Seat; place: number; words: string }
export type WriteOutcome = 'written' | 'closed' | 'too-many' | 'put-away'

/**
 * Puts a card on a board. The same words from the same opening of the form are one card, be they sent twice by a double
 * press or because the answer was lost. No act is recorded and no time is kept: either could tell whose a card is.
 */
export function write(db: Db, asked: Writing): Promise<WriteOutcome> {
  const { board, question } = asked
  const act = db.transaction().execute(async (tx) => {
    const kept = await keep(tx, asked)
    if (kept === 'full') return 'too-many'
    if (kept === 'put-away') return kept
    // Sent before: it is on the board already.
    if (kept === 'known') return 'written'
    await recordCard(tx, { boardId: board.id, questionId: question.id, cardId: kept.id })
    return 'written'
  })
  return unlessClosed(act)
}

type Kept = { id: string } | 'known' | 'put-away' | 'full'

/** Keeps the words at their place; or at the next free one, where somebody went back and wrote something else. */
async function keep(tx: Tx, { board, question, seat, place: first, words }: Writing): Promise<Kept> {
  for (let place = first; place < mostCards; place++) {
    const id = cardIdOf(seat.token, { questionId: question.id, place })
    const made = await tx
      .insertInto('boards.card')
      .values({ id, questionId: question.id, seatId: board.authorship === 'named' ? seat.id : null, words })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (made) return made
    const there = await tx
      .selectFrom('boards.card')
      .select(['words', 'standing'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (there?.words === words) return there.standing === 'kept' ? 'known' : 'put-away'
  }
  return 'full'
}
