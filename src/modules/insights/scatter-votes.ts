import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { holdVotes } from './hold-votes.ts'

/**
 * Writes a conversation's voters and votes anew, in an order that chance chooses. In which order people voted can then
 * be read neither from where the rows lie nor from the transactions that wrote them.
 */
export async function scatterVotes(tx: Tx, conversationId: string): Promise<void> {
  await holdVotes(tx, conversationId)
  await sql`
    create temporary table scattered on commit drop as
    select vote.* from insights.vote join insights.voter using (pseudonym)
    where voter.conversation_id = ${sql.lit(conversationId)}`.execute(tx)
  // The votes go with their voters, and come back with them.
  await sql`
    with all_voters as (
      delete from insights.voter where conversation_id = ${conversationId}
      returning pseudonym, conversation_id, class, turn, changed_in
    )
    insert into insights.voter (pseudonym, conversation_id, class, turn, changed_in)
    select * from all_voters order by random()`.execute(tx)
  await sql`insert into insights.vote select * from scattered order by random()`.execute(tx)
}
