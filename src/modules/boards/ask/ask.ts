import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { listQuestions, lockBoard } from '../queries.ts'
import { mostQuestions } from '../question-field.ts'
import { recordChange, unlessClosed } from '../record-change.ts'

type Asking = { boardId: string; words: string; by: string; at: Date }

/** Asks another question on a board that is open: it stands last. The same words asked twice are one question. */
export function ask(db: Db, { boardId, words, by, at }: Asking): Promise<'asked' | 'too-many' | 'closed'> {
  const act = db.transaction().execute(async (tx): Promise<'asked' | 'too-many'> => {
    const board = await lockBoard(tx, boardId)
    const questions = await listQuestions(tx, boardId)
    if (questions.some((one) => one.words === words)) return 'asked'
    if (questions.length >= mostQuestions) return 'too-many'
    await tx
      .insertInto('boards.question')
      .values({ boardId, words, position: questions.length + 1, revealedAt: board.hidesWords ? null : at })
      .execute()
    await recordAct(tx, { act: 'boards.ask', by, on: { kind: 'board', id: boardId }, at })
    await recordChange(tx, { boardId, kind: 'board', things: [boardId] })
    return 'asked'
  })
  return unlessClosed(act)
}
