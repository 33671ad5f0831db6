import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** How many are listed in one transaction: whoever changes one of them meanwhile waits no longer than that takes. */
const lot = 500

/**
 * Lists every member anew, so that they are found by what parts, places and kinds of experience are called today. What
 * concerns a member the database lists by itself, at once. And adds up the figures of the day.
 */
export async function relistAll(db: Db): Promise<void> {
  let edge = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const members = await db
      .selectFrom('people.member')
      .select('id')
      .where('id', '>', edge)
      .orderBy('id')
      .limit(lot)
      .execute()
    const last = members.at(-1)
    if (!last) break
    await sql`select people.relist(${members.map(({ id }) => id)}::uuid[])`.execute(db)
    edge = last.id
  }
  await sql`select people.add_up_tally()`.execute(db)
}
