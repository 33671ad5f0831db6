import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { boardTitled } from '../notices.ts'
import { lockBoard } from '../queries.ts'
import { recordChange, unlessClosed } from '../record-change.ts'

type Changing = {
  boardId: string
  title: string
  /** What questions are to ask, by their ids. */
  words: ReadonlyMap<string, string>
  by: string
  at: Date
}

/** `answered`: some question had been answered meanwhile and asks what it asked; all else is changed. */
export type ChangeOutcome = 'changed' | 'answered' | 'closed'

/**
 * Gives a board another title, and its questions other words as long as no card stands on them: a card answers the
 * question that was asked, and no other is put over it.
 */
export function change(db: Db, { boardId, title, words, by, at }: Changing): Promise<ChangeOutcome> {
  const act = db.transaction().execute(async (tx): Promise<ChangeOutcome> => {
    const before = await lockBoard(tx, boardId)
    const answered = await rewordAll(tx, { boardId, words })
    if (before.title !== title) {
      await tx.updateTable('boards.board').set({ title }).where('id', '=', boardId).execute()
      await boardTitled.tell(tx, { boardId, title })
    }
    await recordAct(tx, { act: 'boards.change', by, on: { kind: 'board', id: boardId }, at })
    await recordChange(tx, { boardId, kind: 'board', things: [boardId] })
    return answered ? 'answered' : 'changed'
  })
  return unlessClosed(act)
}

/** Returns whether a question kept its words because somebody has answered it, or is answering it now. */
async function rewordAll(tx: Tx, { boardId, words }: Pick<Changing, 'boardId' | 'words'>): Promise<boolean> {
  const asked = await tx
    .selectFrom('boards.question')
    .select(['id', 'words'])
    .where('boardId', '=', boardId)
    .execute()
  const changed = asked.filter((question) => (words.get(question.id) ?? question.words) !== question.words)
  let isAnswered = false
  // A board asks twelve questions at most.
  for (const { id } of changed)
    isAnswered = !(await reword(tx, { id, words: words.get(id) ?? '' })) || isAnswered
  return isAnswered
}

async function reword(tx: Tx, { id, words }: { id: string; words: string }): Promise<boolean> {
  // Whoever is putting a card on it holds the question: it is not waited for, as they may wait for the board.
  const free = await tx
    .selectFrom('boards.question')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  if (!free) return false
  const { numUpdatedRows } = await tx
    .updateTable('boards.question')
    .set({ words })
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('boards.card').select('id').where('questionId', '=', id))),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
