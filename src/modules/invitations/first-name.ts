import { sql } from 'kysely'
import { sentFindings } from './batch.ts'

/**
 * The first name on a list among those who would be written to, for the letter to be shown as they will read it; empty
 * where the list names nobody. `batch` is what the query calls the list.
 */
export const firstNameOn = (batch: string) => sql<string>`coalesce((
  select name from invitations.line
  where batch_id = ${sql.ref(`${batch}.id`)} and name <> '' and finding in (${sql.join([...sentFindings])})
  order by number limit 1
), '')`
