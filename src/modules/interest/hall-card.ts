import { sql } from 'kysely'

/** What the hall tells organisers of the queue: how many wait for them, and since when the longest of them does. */
export type InterestFacts = { waiting: number; longestSince: string | null }

/** The facts as one expression, so that the hall can ask for those of all rooms in one query. */
export const interestFacts = () => sql<InterestFacts>`(
  select json_build_object('waiting', count(*), 'longestSince', min(coalesce(confirmation_ends_at, sent_at)))
  from interest.expression
  where status = 'waiting' and (confirmation_ends_at is null or confirmation_ends_at <= now())
)`
