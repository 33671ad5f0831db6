import { randomInt } from 'node:crypto'
import { recordAct } from '#platform/audit.ts'
import type { Day } from '#platform/day.ts'
import type { Tx } from '#platform/db.ts'
import type { Authorship } from './board.ts'

export type NewBoard = {
  title: string
  questions: readonly string[]
  /** The key of the characteristic that it is about; empty for none. */
  characteristic?: string
  hidesWords: boolean
  authorship: Authorship
  votesEach: number
  /** The last day on which its link lets anybody in. */
  openUntil: Day
  /** The member who prepares it; null for the house itself. */
  by: string | null
  at: Date
}

/** Lays a board out for a workshop: what is asked, and how. Returns its id; `boardAddress` says where it is. */
export async function prepareBoard(tx: Tx, { questions, by, at, ...asked }: NewBoard): Promise<string> {
  const { id } = await tx
    .insertInto('boards.board')
    .values({ ...asked, code: newCode(), preparedBy: by, preparedAt: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('boards.question')
    .values(
      questions.map((words, index) => ({
        boardId: id,
        position: index + 1,
        words,
        // Where nothing is hidden, everything is revealed from the beginning.
        revealedAt: asked.hidesWords ? null : at,
      })),
    )
    .execute()
  await recordAct(tx, { act: 'boards.prepareBoard', by, on: { kind: 'board', id }, at })
  return id
}

/** Letters and figures that nobody takes for one another, on paper or said aloud. */
const alphabet = 'BCDFGHJKMNPQRSTVWXZ23456789'

const newCode = () => Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join('')
