import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'

/** PostgreSQL's number for this kind of lock; the conversation is its second. */
const kind = 7036

/**
 * Lets nobody vote in a conversation until the act is done, which writes its votes anew or puts two statements' votes
 * together. Votes that are being cast are waited for: `insights.cast_vote` takes the same lock, beside others.
 */
export const holdVotes = (tx: Tx, conversationId: string) =>
  sql`select pg_advisory_xact_lock(${sql.lit(kind)}, hashtext(${conversationId}))`.execute(tx)
