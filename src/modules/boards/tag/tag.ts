import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { idNamed } from '#platform/route.ts'
import { listCards } from '../find-wall.ts'
import { listQuestions, lockBoard } from '../queries.ts'
import { recordChange, unlessClosed } from '../record-change.ts'

/**
 * Finds a card of a board that all can read.
 *
 * @throws NotFound where there is none of this id.
 */
export async function findShownCard(
  db: Db,
  { boardId, word }: { boardId: string; word: string | undefined },
) {
  const [card] = await listCards(db, [idNamed(word, 'card')])
  const questions = await listQuestions(db, boardId)
  if (!card || !questions.some(({ id }) => id === card.questionId)) throw new NotFound('card')
  return card
}

type Tagging = { boardId: string; cardId: string; characteristic: string; by: string; at: Date }

/** Says of which characteristic a card speaks; an empty one takes the tag away. */
export function tag(
  db: Db,
  { boardId, cardId, characteristic, by, at }: Tagging,
): Promise<'tagged' | 'closed'> {
  const act = db.transaction().execute(async (tx) => {
    await lockBoard(tx, boardId)
    await tx
      .updateTable('boards.card')
      .set({ characteristic })
      .where('id', '=', cardId)
      .where('standing', '=', 'kept')
      .execute()
    await recordAct(tx, { act: 'boards.tag', by, on: { kind: 'board', id: boardId }, at })
    await recordChange(tx, { boardId, kind: 'card', things: [cardId] })
    return 'tagged' as const
  })
  return unlessClosed(act)
}
