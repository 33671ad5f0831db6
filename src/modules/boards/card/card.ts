import type { Db, Tx } from '#platform/db.ts'
import { type Board, mostCards, type Question } from '../board.ts'
import { lockBoard, type Seat } from '../queries.ts'
import { holdToOpen, recordChange, unlessClosed } from '../record-change.ts'
import { cardIdOf } from '../seat-token.ts'

export type CardOutcome = 'done' | 'closed'

type Changing = { board: Board; question: Question; cardId: string }

/** Changes the words of a card, for whoever wrote it: the caller has seen that it is theirs. */
export const changeCard = (db: Db, { words, ...asked }: Changing & { words: string }): Promise<CardOutcome> =>
  alter(db, asked, (tx) =>
    tx
      .updateTable('boards.card')
      .set({ words })
      .where('id', '=', asked.cardId)
      // What was taken back in another tab stays taken back.
      .where('standing', '!=', 'taken-back')
      .execute(),
  )

/** Takes a card back, for whoever wrote it: its words are gone, and its place stays empty. */
export const takeBackCard = (db: Db, asked: Changing): Promise<CardOutcome> =>
  alter(db, asked, (tx) =>
    tx
      .updateTable('boards.card')
      .set({ words: '', characteristic: '', groupId: null, standing: 'taken-back' })
      .where('id', '=', asked.cardId)
      .execute(),
  )

function alter(
  db: Db,
  { board, question, cardId }: Changing,
  work: (tx: Tx) => Promise<unknown>,
): Promise<CardOutcome> {
  const act = db.transaction().execute(async (tx) => {
    // First of all, as whoever closes does it too: two who hold what the other waits for would wait for ever.
    await lockBoard(tx, board.id)
    await work(tx)
    await recordChange(tx, { boardId: board.id, kind: 'card', things: [cardId] })
    await holdToOpen(tx, question.id)
    return 'done' as const
  })
  return unlessClosed(act)
}

/** Whether a card is this browser's: nothing in the house says so, but the word that the browser keeps does. */
export const isOwn = (
  { token }: Seat,
  { questionId, cardId }: { questionId: string; cardId: string },
): boolean =>
  Array.from({ length: mostCards }, (_, place) => cardIdOf(token, { questionId, place })).includes(cardId)
