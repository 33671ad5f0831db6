import { sql } from 'kysely'

/** How many mails were given up, as one expression, for the hall's card of the administrator. */
export const deadMailCount = () => sql<number>`(select count(*) from platform.mail where dead_at is not null)`
