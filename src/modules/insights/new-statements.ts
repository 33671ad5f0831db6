import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Entry } from '#platform/topics.ts'

/**
 * Finds what is new in the conversations that are open: for a digest alone, so that it comes once a day at most, and
 * only with something new.
 */
export async function gatherNewStatements(
  db: Db,
  { after, until }: { after: Date; until: Date },
): Promise<Entry[]> {
  const { rows } = await sql<{ slug: string; title: string; question: string; count: number; at: Date }>`
    select conversation.slug, conversation.title, conversation.question,
      count(*)::int as count, max(step.at) as at
    from insights.statement_step as step
    join insights.statement on statement.id = step.statement_id and statement.status = 'in'
    join insights.conversation on conversation.id = statement.conversation_id
    where step.step = 'in' and step.at > ${after} and step.at <= ${until}
      and conversation.closed_at is null and conversation.closes_on >= (${until}::timestamptz at time zone 'Europe/London')::date
      and not exists (
        select from insights.statement_step as earlier
        where earlier.statement_id = statement.id and earlier.step = 'in' and earlier.number < step.number
      )
    group by conversation.id order by at desc`.execute(db)
  return rows.map(({ slug, title, question, count, at }) => ({
    title: count === 1 ? `A new statement in “${title}”` : `${count} new statements in “${title}”`,
    summary: `${question} Vote on ${count === 1 ? 'it' : 'them'}, one at a time.`,
    href: `/conversations/${slug}/vote`,
    at,
  }))
}
