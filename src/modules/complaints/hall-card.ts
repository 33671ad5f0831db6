import { sql } from 'kysely'

/** How many complaints wait for an answer, as one expression, for the hall's card of organisers. */
export const waitingComplaints = () =>
  sql<number>`(select count(*) from complaints.complaint where answered_at is null)`
