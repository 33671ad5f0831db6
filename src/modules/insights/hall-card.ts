import { type Expression, sql } from 'kysely'

/** What the hall tells a member of conversations. */
export type InsightFacts = {
  /** The conversation that is open and closes first; null where none is. */
  open: { slug: string; title: string; question: string; characteristic: string; statements: number } | null
  /** How many statements wait to be looked at, in all that are open. */
  waiting: number
}

/** The facts as one expression, so that the hall can ask for those of all rooms in one query. */
export const insightFacts = (now: Expression<Date>) => sql<InsightFacts>`(
  with open as (
    select * from insights.conversation
    where opened_at is not null and closed_at is null
      and closes_on >= (${now}::timestamptz at time zone 'Europe/London')::date
  )
  select json_build_object(
    'open', (
      select json_build_object('slug', slug, 'title', title, 'question', question, 'characteristic', characteristic,
        'statements', (select count(*) from insights.statement where conversation_id = open.id and status = 'in'))
      from open order by closes_on, opened_at limit 1
    ),
    'waiting', (
      select count(*) from insights.statement
      where status = 'waiting' and conversation_id in (select id from open)
    )
  )
)`
