import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { mostShown } from '../board.ts'

export type ListedCard = { id: string; words: string; name: string; group: string | null }

/** Lists the cards of a question that was shown, from the one after `after` on, one more than a page has. */
export async function listCardsAfter(
  db: Db,
  { questionId, after }: { questionId: string; after: string | null },
): Promise<ListedCard[]> {
  const { rows } = await sql<ListedCard>`
    select card.id, card.words, coalesce(seat.name, '') as name, card_group.name as "group"
    from boards.card
    left join boards.seat on seat.id = card.seat_id
    left join boards.card_group on card_group.id = card.group_id
    where card.question_id = ${questionId} and card.standing = 'kept'
      and (${after}::uuid is null or card.id > ${after}::uuid)
    order by card.id limit ${mostShown + 1}`.execute(db)
  return rows
}
