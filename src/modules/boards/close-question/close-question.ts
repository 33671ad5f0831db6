import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { lockBoard } from '../queries.ts'
import { recordChange, unlessClosed } from '../record-change.ts'

type Closing = { boardId: string; questionId: string; by: string; at: Date }

/** Has a question take no more cards; votes are still given. */
export const closeQuestion = (db: Db, asked: Closing) => turn(db, { ...asked, closes: true })

/** Has a question take cards again. */
export const reopenQuestion = (db: Db, asked: Closing) => turn(db, { ...asked, closes: false })

function turn(db: Db, { boardId, questionId, by, at, closes }: Closing & { closes: boolean }) {
  const act = db.transaction().execute(async (tx) => {
    await lockBoard(tx, boardId)
    const turned = await tx
      .updateTable('boards.question')
      .set({ closedAt: closes ? at : null })
      .where('id', '=', questionId)
      .where('boardId', '=', boardId)
      .where('closedAt', closes ? 'is' : 'is not', null)
      .returning('id')
      .execute()
    if (turned.length === 0) return 'done' as const
    const act = closes ? 'boards.closeQuestion' : 'boards.reopenQuestion'
    await recordAct(tx, { act, by, on: { kind: 'board', id: boardId }, at })
    await recordChange(tx, { boardId, kind: 'question', things: [questionId] })
    return 'done' as const
  })
  return unlessClosed(act)
}
