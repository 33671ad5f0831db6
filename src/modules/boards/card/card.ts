import type { Db, Tx } from '#platform/db.ts'
import type { Board, Question } from '../board.ts'
import { lockBoard } from '../queries.ts'
import { recordCard, unlessClosed } from '../record-change.ts'

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
    await recordCard(tx, { boardId: board.id, questionId: question.id, cardId })
    return 'done' as const
  })
  return unlessClosed(act)
}
