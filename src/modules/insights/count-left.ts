import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { type InConversation, voterOf } from './voter.ts'

/** Counts the statements of a conversation on which a member has not voted: for themselves, and for nobody else. */
export async function countLeft(db: Db, { conversationId, memberId }: InConversation): Promise<number> {
  const pseudonym = await voterOf(db, { conversationId, memberId })
  const { rows } = await sql<{ left: number }>`
    select count(*)::int as left from insights.statement
    where conversation_id = ${conversationId} and status = 'in' and not exists (
      select from insights.vote where statement_id = statement.id and pseudonym = ${pseudonym}
    )`.execute(db)
  return rows[0]?.left ?? 0
}
