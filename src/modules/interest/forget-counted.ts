import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'

/**
 * Forgets expressions of interest, and counts them by month, first part and outcome: in one statement, so that none is
 * counted twice or not at all. What was set aside is not counted: it was never in the queue. Whoever is erased while
 * one waits has taken it back. What a member agreed to stays with the member.
 */
export async function forgetCounted(db: Db | Tx, which: RawBuilder<boolean>): Promise<void> {
  await sql`
    with gone as (
      delete from interest.expression where ${which} returning id, status, sent_at
    ), unproven as (
      delete from interest.consent where member_id is null and expression_id in (select id from gone)
    )
    insert into interest.monthly_count (month, part_id, outcome, expressions)
    select date_trunc('month', sent_at at time zone 'Europe/London')::date, (
      select part_id from interest.expression_part
      where expression_id = gone.id order by position limit 1
    ), case when status in ('waiting', 'asked') then 'withdrawn' else status end, count(*)
    from gone where status <> 'set-aside'
    group by 1, 2, 3
    on conflict (month, part_id, outcome)
      do update set expressions = monthly_count.expressions + excluded.expressions
  `.execute(db)
}
