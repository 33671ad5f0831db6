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

type OfCard = { boardId: string; questionId: string; cardId: string }

/**
 * The same of a card that its writer wrote, changed or took back. While its question is hidden, only the question is
 * told: once the words are shown, a card's id that was seen to come would say whose they are.
 */
export async function recordCard(tx: Tx, { boardId, questionId, cardId }: OfCard): Promise<void> {
  const { rows } = await sql<{ number: number }>`
    update boards.board set number = number + 1
    where id = ${boardId} and closed_at is null returning number`.execute(tx)
  // Asked in a statement of its own, while the board is held: nobody shows or closes the question in between.
  const { numAffectedRows } = await sql`
    insert into boards.change (board_id, number, kind, thing_id)
    select board_id, ${rows[0]?.number ?? 0}::int,
      case when revealed_at is null then 'question' else 'card' end,
      case when revealed_at is null then id else ${cardId}::uuid end
    from boards.question
    where id = ${questionId} and closed_at is null and ${rows.length === 1}`.execute(tx)
  if (!numAffectedRows) throw new BoardClosed()
  await announce(tx, boardWord(boardId))
}

/** Forgets in which order the cards of a question came: whoever asks from before is sent the whole question. */
export async function forgetCardChanges(tx: Tx, questionId: string): Promise<void> {
  await sql`
    delete from boards.change using boards.card
    where change.kind = 'card' and change.thing_id = card.id and card.question_id = ${questionId}`.execute(tx)
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
