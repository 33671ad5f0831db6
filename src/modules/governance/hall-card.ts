import { type Expression, sql } from 'kysely'
import { isToReview } from './queries.ts'

/** What the hall tells those who look after decisions: how many are to be looked at again, and the first of them. */
export type GovernanceFacts = { toReview: number; first: string | null }

/** The facts as one expression, so that the hall can ask for those of all rooms in one query. */
export const governanceFacts = (keeps: Expression<boolean>, now: Expression<Date>) => sql<GovernanceFacts>`(
  select json_build_object('toReview', count(*), 'first', min(decision.number))
  from governance.decision as decision
  where ${keeps}::boolean and ${isToReview(sql`(${now}::timestamptz at time zone 'Europe/London')::date`)}
)`
