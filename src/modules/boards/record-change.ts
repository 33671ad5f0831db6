import { sql } from 'kysely'
import { announce } from '#platform/channel.ts'
import type { Tx } from '#platform/db.ts'

export type ChangeKind = 'board' | 'question' | 'group' | 'card' | 'votes'

type Change = { boardId: string; kind: ChangeKind; things: readonly string[] }

/** The word at which every process looks again what happened on a board. */
export const boardWord = (boardId: string) => `board ${boardId}`

/**
 * Writes down what changed on a board that is open, in the act's own transaction, and has every screen look. It is the
 * last that an act does: the board is held from here on, so that numbers are told in their order.
 *
 * @throws BoardClosed where somebody closed it meanwhile: then nothing of the act has happened.
 */
export async function recordChange(tx: Tx, { boardId, kind, things }: Change): Promise<void> {
  if (things.length === 0) return
  const { numAffectedRows } = await sql`
    with counted as (
      update boards.board set number = number + ${things.length}
      where id = ${boardId} and closed_at is null
      returning number - ${things.length} as before
    )
    insert into boards.change (board_id, number, kind, thing_id)
    select ${boardId}, counted.before + place, ${kind}, thing
    from counted, unnest(${things}::uuid[]) with ordinality as thing_at (thing, place)`.execute(tx)
  if (!numAffectedRows) throw new BoardClosed()
  await announce(tx, boardWord(boardId))
}

/** Ends an act on a board, or a question, that somebody closed meanwhile, and undoes what was done in it. */
export class BoardClosed extends Error {}

/** An act, or that it came too late. */
export async function unlessClosed<Outcome>(act: Promise<Outcome>): Promise<Outcome | 'closed'> {
  try {
    return await act
  } catch (error) {
    if (error instanceof BoardClosed) return 'closed'
    throw error
  }
}

/** Whoever closed the question first has closed it: asked while the board is held, so that nobody is in between. */
export async function holdToOpen(tx: Tx, questionId: string): Promise<void> {
  const takes = await tx
    .selectFrom('boards.question')
    .select('id')
    .where('id', '=', questionId)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  if (!takes) throw new BoardClosed()
}
