import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'
import { forgetCounts } from './count-by-seat.ts'
import { cardKept, type KeptCard } from './notices.ts'
import { listQuestions, lockBoard } from './queries.ts'
import { recordChange } from './record-change.ts'
import { scatterCards, scatterVotes } from './scatter.ts'

/** `by`: the member who closes it; null for the house itself. */
type Closing = { boardId: string; by: string | null; at: Date }

/**
 * Closes a board for good: nobody writes, votes or arranges any more, its link lets nobody in, and what all could read
 * is kept. The order in which things came is forgotten, and so is which votes are of one person.
 */
export async function closeBoard(tx: Tx, { boardId, by, at }: Closing): Promise<void> {
  const board = await lockBoard(tx, boardId)
  if (board.closedAt !== null) return
  await recordChange(tx, { boardId, kind: 'board', things: [boardId] })
  await sql`
    delete from boards.change using boards.board
    where board.id = ${boardId} and board_id = board.id and change.number < board.number`.execute(tx)
  await scatterVotes(tx, { boardId })
  await forgetCounts(tx, boardId)
  if (board.authorship === 'unlinkable')
    for (const { id } of await listQuestions(tx, boardId)) await scatterCards(tx, { questionId: id })
  await tx
    .updateTable('boards.board')
    .set({ closedAt: at, closedBy: by, timerEndsAt: null, lastStep: null })
    .where('id', '=', boardId)
    .execute()
  await recordAct(tx, { act: 'boards.closeBoard', by, on: { kind: 'board', id: boardId }, at })
  for (const card of await listKept(tx, { boardId, at })) await cardKept.tell(tx, card)
}

type Row = Omit<KeptCard, 'question' | 'at'> & { questionId: string; question: string }

async function listKept(tx: Tx, { boardId, at }: { boardId: string; at: Date }): Promise<KeptCard[]> {
  const { rows } = await sql<Row>`
    select card.id as card_id, question.board_id, question.id as question_id, question.words as question, card.words,
      coalesce(nullif(card.characteristic, ''), nullif(card_group.characteristic, ''), board.characteristic)
        as characteristic,
      card_group.name as "group", coalesce(seat.name, '') as name, seat.member_id,
      (select count(*)::int from boards.vote where target_id = card.id) as votes
    from boards.card
    join boards.question on question.id = card.question_id
    join boards.board on board.id = question.board_id
    left join boards.card_group on card_group.id = card.group_id
    left join boards.seat on seat.id = card.seat_id
    where board.id = ${boardId} and question.revealed_at is not null and card.standing = 'kept'
    order by question.position, card.id`.execute(tx)
  return rows.map(({ questionId, question, ...card }) => ({
    ...card,
    question: { id: questionId, words: question },
    at,
  }))
}
