import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'

/**
 * Writes the cards of a question anew, in an order that chance chooses. In which order they were written can then be
 * read neither from where the rows lie nor from the transactions that wrote them.
 */
export async function scatterCards(tx: Tx, { questionId }: { questionId: string }): Promise<void> {
  const columns = sql.raw('id, question_id, group_id, seat_id, words, characteristic, standing')
  await sql`
    with all_cards as (delete from boards.card where question_id = ${questionId} returning ${columns})
    insert into boards.card (${columns}) select ${columns} from all_cards order by random()`.execute(tx)
}

/**
 * Writes the votes of a board anew, in an order that chance chooses, and lets chance take the place of the words by
 * which they were counted: once nobody can vote any more, nobody needs to know which two are of one person.
 */
export async function scatterVotes(tx: Tx, { boardId }: { boardId: string }): Promise<void> {
  await sql`
    with all_votes as (
      delete from boards.vote using boards.question
      where question.id = vote.question_id and question.board_id = ${boardId}
      returning vote.target_id, vote.question_id
    )
    insert into boards.vote (voter, target_id, question_id)
    select sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')), target_id, question_id
    from all_votes order by random()`.execute(tx)
}
