import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Conversation } from '../conversation.ts'
import { listConversations } from '../queries.ts'

/** A conversation in a list, with how many statements people vote on in it, and how many wait to be looked at. */
export type Listed = { conversation: Conversation; statements: number; waiting: number }

/** Lists conversations, the newest first. Two queries. */
export async function listAll(db: Db, { withDrafts }: { withDrafts: boolean }): Promise<Listed[]> {
  const conversations = await listConversations(db, { withDrafts })
  const { rows } = await sql<{ conversationId: string; statements: number; waiting: number }>`
    select conversation_id, count(*) filter (where status = 'in')::int as statements,
      count(*) filter (where status = 'waiting')::int as waiting
    from insights.statement group by conversation_id`.execute(db)
  const counts = new Map(rows.map((row) => [row.conversationId, row]))
  return conversations.map((conversation) => ({
    conversation,
    statements: counts.get(conversation.id)?.statements ?? 0,
    waiting: counts.get(conversation.id)?.waiting ?? 0,
  }))
}
