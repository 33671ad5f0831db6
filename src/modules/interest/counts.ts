import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** How many expressed interest in a month, whose first part of the system this is, and what came of it. */
export type MonthlyCount = {
  /** The first of the month, as an ISO date. */
  month: string
  partId: string | null
  outcome: 'open' | 'accepted' | 'declined' | 'withdrawn'
  expressions: number
}

/**
 * Counts expressions of interest by the month in which they were sent, the first part of the system and the outcome;
 * those that are forgotten too. For reports: small numbers are not made safe here, whoever shows them does.
 */
export async function countExpressions(db: Db): Promise<MonthlyCount[]> {
  const { rows } = await sql<MonthlyCount>`
    select month, part_id, outcome, sum(expressions)::int as expressions
    from (
      select date_trunc('month', sent_at at time zone 'Europe/London')::date as month, (
        select part_id from interest.expression_part part
        where part.expression_id = expression.id order by position limit 1
      ) as part_id, case when status in ('waiting', 'asked') then 'open' else status end as outcome, 1 as expressions
      from interest.expression where status <> 'set-aside'
      union all
      select month, part_id, outcome, expressions from interest.monthly_count
    ) counted
    group by month, part_id, outcome
    order by month, part_id nulls last, outcome`.execute(db)
  return rows
}
