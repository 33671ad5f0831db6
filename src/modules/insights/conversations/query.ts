import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Conversation } from '../conversation.ts'
import { listConversations } from '../queries.ts'

/** A conversation in a list, with how many statements people vote on in it, and how many wait to be looked at. */
export type Listed = { conversation: Conversation; statements: number; waiting: number }

/** How many conversations stand on a page. */
const perPage = 25

type Asked = { withDrafts: boolean; page: number }

/** One page of the conversations, the newest first, and how many pages there are. Two queries. */
export async function listPage(db: Db, { withDrafts, page: asked }: Asked) {
  const all = await listConversations(db, { withDrafts })
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const page = Math.min(asked, pages)
  const conversations = all.slice((page - 1) * perPage, page * perPage)
  const ids = conversations.map(({ id }) => id)
  const { rows } = await sql<{ conversationId: string; statements: number; waiting: number }>`
    select conversation_id, count(*) filter (where status = 'in')::int as statements,
      count(*) filter (where status = 'waiting')::int as waiting
    from insights.statement where conversation_id = any(${ids}) group by conversation_id`.execute(db)
  const counts = new Map(rows.map((row) => [row.conversationId, row]))
  const listed: Listed[] = conversations.map((conversation) => ({
    conversation,
    statements: counts.get(conversation.id)?.statements ?? 0,
    waiting: counts.get(conversation.id)?.waiting ?? 0,
  }))
  return { listed, page, pages }
}
