import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { forgetCounts } from '../count-by-seat.ts'
import { lockBoard } from '../queries.ts'
import { forgetCardChanges, recordChange, unlessClosed } from '../record-change.ts'
import { scatterCards } from '../scatter.ts'

type Revealing = { boardId: string; questionId: string; by: string; at: Date }

/**
 * Shows the cards of a question to all at once. Where nothing may tie a card to anybody, they are first put into an
 * order that chance chooses.
 */
export const reveal = (db: Db, asked: Revealing) => turn(db, { ...asked, shows: true })

/** Hides the cards of a question again; what somebody has read they have read. */
export const hide = (db: Db, asked: Revealing) => turn(db, { ...asked, shows: false })

function turn(db: Db, { boardId, questionId, by, at, shows }: Revealing & { shows: boolean }) {
  const act = db.transaction().execute(async (tx) => {
    const board = await lockBoard(tx, boardId)
    if (board.authorship === 'unlinkable') {
      if (shows) await scatterCards(tx, { questionId })
      await forgetCardChanges(tx, questionId)
      await forgetCounts(tx, boardId)
    }
    const turned = await tx
      .updateTable('boards.question')
      .set({ revealedAt: shows ? at : null })
      .where('id', '=', questionId)
      .where('boardId', '=', boardId)
      .where('revealedAt', shows ? 'is' : 'is not', null)
      .returning('id')
      .execute()
    if (turned.length === 0) return 'done' as const
    const act = shows ? 'boards.reveal' : 'boards.hide'
    await recordAct(tx, { act, by, on: { kind: 'board', id: boardId }, at })
    await recordChange(tx, { boardId, kind: 'question', things: [questionId] })
    return 'done' as const
  })
  return unlessClosed(act)
}
