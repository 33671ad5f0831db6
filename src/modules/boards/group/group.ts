import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { idNamed } from '#platform/route.ts'
import { arrangeWith, idsOf, putCards } from '../arranging.ts'
import { lockBoard } from '../queries.ts'
import { recordChange, unlessClosed } from '../record-change.ts'

/**
 * Finds a group of a board that was not merged or ungrouped.
 *
 * @throws NotFound where there is none of this id.
 */
export async function findGroup(db: Db, { boardId, word }: { boardId: string; word: string | undefined }) {
  const group = await db
    .selectFrom('boards.cardGroup as group')
    .innerJoin('boards.question as question', 'question.id', 'group.questionId')
    .select(['group.id', 'group.questionId', 'group.name', 'group.characteristic'])
    .where('group.id', '=', idNamed(word, 'group'))
    .where('group.dissolvedAt', 'is', null)
    .where('question.boardId', '=', boardId)
    .executeTakeFirst()
  if (!group) throw new NotFound('group')
  return group
}

type Naming = { boardId: string; groupId: string; name: string; characteristic: string; by: string; at: Date }

/** Gives a group another name, and says of which characteristic it speaks. */
export function nameGroup(
  db: Db,
  { boardId, groupId, by, at, ...said }: Naming,
): Promise<'named' | 'closed'> {
  const act = db.transaction().execute(async (tx) => {
    await lockBoard(tx, boardId)
    await tx.updateTable('boards.cardGroup').set(said).where('id', '=', groupId).execute()
    await recordAct(tx, { act: 'boards.nameGroup', by, on: { kind: 'board', id: boardId }, at })
    await recordChange(tx, { boardId, kind: 'group', things: [groupId] })
    return 'named' as const
  })
  return unlessClosed(act)
}

type Ungrouping = { boardId: string; questionId: string; groupId: string; by: string; at: Date }

/** Lets the cards of a group stand alone again. Votes for the group go back to those who gave them. */
export const ungroup = (db: Db, { groupId, ...asked }: Ungrouping) =>
  arrangeWith(db, { ...asked, cards: [], groups: [groupId] }, async (tx, picked) => {
    const group = picked.groups.find(({ id }) => id === groupId)
    if (!group) return null
    const cards = idsOf(picked.cards)
    await putCards(tx, { cards, groupId: null })
    await tx
      .updateTable('boards.cardGroup')
      .set({ dissolvedAt: asked.at, mergedInto: null })
      .where('id', '=', groupId)
      .execute()
    return { says: 'You ungrouped a group.', groups: [], told: [groupId], loose: cards }
  })
