import { sql } from 'kysely'
import { membersToWriteTo } from '#modules/people/index.ts'
import { londonDay } from '#platform/clock.ts'
import type { Tx } from '#platform/db.ts'
import { pauseOf } from '#platform/mail/pause.ts'

/** So many members' digests are written in one transaction. */
const batch = 1_000

/** A member whose digest is due. */
export type Due = { memberId: string; address: string; gatheredUntil: Date }

/** The day of the week that a reader's digest is due on, at the latest today. */
const dueOn = (today: string) => sql`case when reader.rhythm = 'weekly'
  then ${today}::date - (extract(isodow from ${today}::date)::int - reader.weekday + 7) % 7
  else ${today}::date end`

/** Finds whose digest is due, and takes them in hand: whom another worker has is left out. */
export async function lockDue(tx: Tx, now: Date): Promise<Due[]> {
  const today = londonDay(now)
  const { rows } = await sql<Due>`
    select reader.member_id, recipient.address, reader.gathered_until
    from letters.reader as reader
    join ${membersToWriteTo()} as recipient on recipient.id = reader.member_id
    where reader.digested_on < ${today}::date and reader.digested_on < ${dueOn(today)}
      and (reader.paused_until is null or reader.paused_until <= ${today}::date)
      and ${pauseOf(sql`recipient.address`)} is null
    order by reader.digested_on, reader.member_id
    limit ${batch}
    for update of reader skip locked`.execute(tx)
  return rows
}
