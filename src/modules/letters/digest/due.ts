import { sql } from 'kysely'
import { membersToWriteTo } from '#modules/people/index.ts'
import { londonDay } from '#platform/clock.ts'
import type { Tx } from '#platform/db.ts'
import { pauseOf } from '#platform/mail/pause.ts'

/** So many members' digests are written in one transaction. */
const batch = 1_000

/** A member whose digest is due, and who can be written to. */
export type Due = { memberId: string; address: string; gatheredUntil: Date }

/** The day that a reader's digest was due on last, today at the latest. */
const dueOn = (today: string) => sql`case when rhythm = 'weekly'
  then ${today}::date - (extract(isodow from ${today}::date)::int - weekday + 7) % 7
  else ${today}::date end`

/**
 * Takes the next readers in hand whose day it is; whom another worker has is left out. Only this table is asked, so
 * that a batch costs the same however many members there are.
 */
export async function lockDue(tx: Tx, now: Date): Promise<string[]> {
  const today = londonDay(now)
  const { rows } = await sql<{ memberId: string }>`
    select member_id from letters.reader
    where digested_on < ${today}::date and digested_on < ${dueOn(today)}
      and (paused_until is null or paused_until <= ${today}::date)
    order by digested_on, member_id
    limit ${batch}
    for update skip locked`.execute(tx)
  return rows.map(({ memberId }) => memberId)
}

/** Those of them who can be written to now. For the others, as where mail comes back, it waits for another day. */
export async function findWritable(tx: Tx, memberIds: readonly string[]): Promise<Due[]> {
  const { rows } = await sql<Due>`
    select reader.member_id, recipient.address, reader.gathered_until
    from ${membersToWriteTo({ ids: memberIds })} as recipient
    join letters.reader as reader on reader.member_id = recipient.id
    where ${pauseOf(sql`recipient.address`)} is null`.execute(tx)
  return rows
}
