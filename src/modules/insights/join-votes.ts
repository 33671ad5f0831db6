import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { holdVotes } from './hold-votes.ts'

type Joining = { conversationId: string; from: string; into: string }

/**
 * Puts the votes on a statement to those on the one that it is joined with: of two votes of one person the later
 * counts, and of two that are as late and differ neither, so it is a pass. The votes on the first stay as they are, so
 * that the two can be parted again.
 */
export async function joinVotes(tx: Tx, { conversationId, from, into }: Joining): Promise<void> {
  await holdVotes(tx, conversationId)
  await sql`
    insert into insights.vote as held (pseudonym, statement_id, answer, turn)
    select vote.pseudonym, ${into}, vote.answer, vote.turn
    from insights.voter join insights.vote on vote.pseudonym = voter.pseudonym and vote.statement_id = ${from}
    where voter.conversation_id = ${conversationId}
    order by random()
    on conflict (pseudonym, statement_id) do update set
      answer = case when excluded.turn > held.turn or excluded.answer = held.answer then excluded.answer else 0 end,
      turn = excluded.turn, was = held.answer, was_turn = held.turn
    where excluded.turn >= held.turn`.execute(tx)
  await noteChanged(tx, { conversationId, from })
  await countAnew(tx, { conversationId, statementId: into })
}

/**
 * Takes the votes that came by joining out again: who had said something of the second statement before says that
 * again. Votes that were given since stay, and so do all once the conversation is closed: it is forgotten then which
 * came.
 */
export async function partVotes(tx: Tx, { conversationId, from, into }: Joining): Promise<void> {
  await holdVotes(tx, conversationId)
  // Of one person no two votes are of the same turn, but for those that came.
  await sql`
    with gone as (
      delete from insights.vote as held using insights.vote as own
      where own.statement_id = ${from} and held.statement_id = ${into} and held.pseudonym = own.pseudonym
        and held.turn = own.turn and held.turn > 0 and held.was_turn is null
    )
    update insights.vote as held set answer = held.was, turn = held.was_turn, was = null, was_turn = null
    from insights.vote as own
    where own.statement_id = ${from} and held.statement_id = ${into} and held.pseudonym = own.pseudonym
      and held.turn = own.turn and held.turn > 0 and held.was_turn is not null`.execute(tx)
  await noteChanged(tx, { conversationId, from })
  await countAnew(tx, { conversationId, statementId: into })
}

/** Whose votes came to another statement have changed what is told of it. */
const noteChanged = (tx: Tx, { conversationId, from }: Omit<Joining, 'into'>) =>
  sql`
    update insights.voter set changed_in = coalesce(
      (select stretch from insights.polling where conversation_id = ${conversationId}), 1)
    from insights.vote
    where voter.conversation_id = ${conversationId} and vote.pseudonym = voter.pseudonym
      and vote.statement_id = ${from}`.execute(tx)

/** Counts the votes on a statement by class, from the votes themselves. */
async function countAnew(
  tx: Tx,
  { conversationId, statementId }: { conversationId: string; statementId: string },
): Promise<void> {
  await tx.deleteFrom('insights.statementCount').where('statementId', '=', statementId).execute()
  await sql`
    insert into insights.statement_count (statement_id, class, agree, disagree, pass)
    select vote.statement_id, voter.class, count(*) filter (where answer = 1), count(*) filter (where answer = -1),
      count(*) filter (where answer = 0)
    from insights.voter join insights.vote using (pseudonym)
    where voter.conversation_id = ${conversationId} and vote.statement_id = ${statementId}
    group by vote.statement_id, voter.class`.execute(tx)
}
