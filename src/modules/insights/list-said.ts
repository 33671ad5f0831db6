import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Said } from './said.ts'

/**
 * Lists what was said in a conversation, or everywhere: insights whose authors let them be worked with, and statements
 * that are in. An insight that was put to the vote counts once, as what it was. One query.
 */
export async function listSaid(db: Db, conversationId: string | null): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select statement.id, 'statement' as source, statement.words, statement.lang, statement.author_id::text as person,
      false as is_named,
      json_build_object('slug', conversation.slug, 'title', conversation.title) as conversation
    from insights.statement join insights.conversation on conversation.id = statement.conversation_id
    where statement.status = 'in' and statement.kind <> 'about-me' and conversation.opened_at is not null
      and ${conversationId === null ? isNoShownInsight : sql`statement.conversation_id = ${conversationId}`}
    union all
    select insight.id, 'insight', insight.words, insight.lang, (
      select coalesce(member_id::text, 'guest ' || name) from insights.insight_author as author
      where author.insight_id = insight.id and (member_id is not null or name <> '') order by position limit 1
    ), exists (
      select from insights.insight_author as author where author.insight_id = insight.id and attribution = 'named'
    ), null
    from insights.insight as insight
    where ${conversationId === null ? mayBeWorkedWith : sql`false`}`.execute(db)
  return rows
}

const mayBeWorkedWith = sql`insight.withdrawn_at is null and 'wording' = any(insight.uses)`
const isNoShownInsight = sql`not exists (
  select from insights.insight as insight where insight.id = statement.insight_id and ${mayBeWorkedWith})`
