import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { holdVotes } from './hold-votes.ts'

type Scattering = {
  conversationId: string
  /** Also forgets which of somebody's votes was the later, and who voted lately: nobody will need it. */
  forgetsTurns?: boolean
}

/** Of more votes than these, the rows are written anew at night only: nobody should wait to vote. */
export const mostToScatter = 20_000

/**
 * Writes a conversation's voters and votes anew, in an order that chance chooses. In which order people voted can then
 * be read neither from where the rows lie nor from the transactions that wrote them.
 */
export async function scatterVotes(tx: Tx, { conversationId, forgetsTurns }: Scattering): Promise<void> {
  await holdVotes(tx, conversationId)
  await sql`set local statement_timeout = 0`.execute(tx)
  const keep = (column: string) => sql.raw(forgetsTurns ? '0' : column)
  const before = (column: string) => sql.raw(forgetsTurns ? 'null' : column)
  await sql`
    with all_votes as (
      delete from insights.vote using insights.voter
      where voter.pseudonym = vote.pseudonym and voter.conversation_id = ${conversationId}
      returning vote.pseudonym, vote.statement_id, vote.answer, vote.turn, vote.was, vote.was_turn
    )
    insert into insights.vote (pseudonym, statement_id, answer, turn, was, was_turn)
    select pseudonym, statement_id, answer, ${keep('turn')}, ${before('was')}, ${before('was_turn')} from all_votes order by random()`.execute(
    tx,
  )
  await sql`
    with all_voters as (
      delete from insights.voter where conversation_id = ${conversationId}
      returning pseudonym, conversation_id, class, turn, changed_in
    )
    insert into insights.voter (pseudonym, conversation_id, class, turn, changed_in)
    select pseudonym, conversation_id, class, ${keep('turn')}, ${keep('changed_in')}
    from all_voters order by random()`.execute(tx)
  // What counted the latest vote would tell who gave it.
  await sql`
    update insights.statement_count as held set agree = held.agree from insights.statement
    where statement.id = held.statement_id and statement.conversation_id = ${conversationId}`.execute(tx)
}
