import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { holdVotes } from './hold-votes.ts'
import { wordOf } from './read-votes.ts'
import { renameInStandings } from './standing.ts'
import { votersOf } from './voter.ts'

/**
 * Lets chance take the place of the words under which a member voted, when they are erased. Their votes stay counted;
 * whose they were can then be told by nobody, with the key of the house neither.
 */
export async function forgetVoter(tx: Tx, { memberId }: { memberId: string }): Promise<void> {
  const conversations = await tx.selectFrom('insights.conversation').select('id').orderBy('id').execute()
  if (conversations.length === 0) return
  const ids = conversations.map(({ id }) => id)
  // Rows that are being written anew would not be found; and of two who are erased at once, one is second.
  for (const id of ids) await holdVotes(tx, id)
  const words = await votersOf(tx, { conversationIds: ids, memberId })
  const { rows } = await sql<{ conversationId: string; was: Buffer; pseudonym: Buffer }>`
    update insights.voter set pseudonym = given.word
    from unnest(${words}::bytea[], ${words.map(() => randomBytes(32))}::bytea[]) as given (was, word)
    where voter.pseudonym = given.was
    returning voter.conversation_id, given.was, voter.pseudonym`.execute(tx)
  for (const { conversationId, was, pseudonym } of rows)
    await renameInStandings(tx, { conversationId, from: wordOf(was), to: wordOf(pseudonym) })
}
