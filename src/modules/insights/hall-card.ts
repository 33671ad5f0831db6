import { type Expression, sql } from 'kysely'

/** So many conversations the hall shows; the others are one press away. */
const mostOpenShown = 3

/** What the hall tells a member of conversations. */
export type InsightFacts = {
  /** The conversations that are open, those that close first before all: so many as the hall shows. */
  open: { slug: string; question: string; characteristic: string; statements: number }[]
  /** How many are open. */
  openCount: number
  /** How many statements of others have reports that wait for an answer, and where the oldest is; null for none. */
  reported: { slug: string; statements: number } | null
  /** How many statements wait to be looked at, in all that are open. */
  waiting: number
}

/** The facts as one expression, so that the hall can ask for those of all rooms in one query. */
export const insightFacts = (readerId: Expression<string>, now: Expression<Date>) => sql<InsightFacts>`(
  with open as (
    select * from insights.conversation
    where opened_at is not null and closed_at is null
      and closes_on >= (${now}::timestamptz at time zone 'Europe/London')::date
  )
  select json_build_object(
    'open', (
      select coalesce(json_agg(json_build_object('slug', slug, 'question', question,
        'characteristic', characteristic,
        'statements', (select count(*) from insights.statement where conversation_id = soonest.id and status = 'in')
      ) order by closes_on, opened_at), '[]')
      from (select * from open order by closes_on, opened_at limit ${sql.lit(mostOpenShown)}) as soonest
    ),
    'openCount', (select count(*) from open),
    'reported', (
      select json_build_object('slug', (array_agg(conversation.slug order by report.reported_at))[1],
        'statements', count(distinct statement.id))
      from insights.report join insights.statement on statement.id = report.statement_id
      join insights.conversation on conversation.id = statement.conversation_id
      where report.answered_at is null and statement.author_id is distinct from ${readerId}::uuid
      having count(*) > 0
    ),
    'waiting', (
      select count(*) from insights.statement
      where status = 'waiting' and conversation_id in (select id from open)
    )
  )
)`
