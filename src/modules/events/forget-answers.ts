import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** Deletes what somebody told the organisers once they do not come: nobody needs to know it any more. */
export async function forgetAnswers(db: Db, registrationIds: readonly string[]): Promise<void> {
  await sql`delete from events.answer where registration_id = any(${registrationIds}::uuid[])`.execute(db)
}
