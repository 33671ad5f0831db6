import { type RawBuilder, sql } from 'kysely'
import { membersToWriteTo } from '#modules/people/index.ts'
import { londonDay } from '#platform/clock.ts'
import type { Tx } from '#platform/db.ts'

const weekBefore = (now: Date) => new Date(now.getTime() - 7 * 24 * 60 * 60 * 1000)

/** Where a reader begins. For a member who has just come, what was before is no news; for others the last week is. */
const beginning = (joinedAt: RawBuilder<unknown>, now: Date) => sql`
  greatest((${joinedAt} at time zone 'Europe/London')::date, ${londonDay(weekBefore(now))}::date),
  greatest(${joinedAt}, ${weekBefore(now)}::timestamptz)`

/** Gives every member who can be written to the place where their way of being written to is kept. */
export async function makeReaders(tx: Tx, now: Date): Promise<void> {
  await sql`
    insert into letters.reader (member_id, digested_on, gathered_until)
    select id, ${beginning(sql`joined_at`, now)}
    from ${membersToWriteTo()} as recipient
    where not exists (select from letters.reader where member_id = id)
    on conflict do nothing`.execute(tx)
}

/** Gives one member that place, and locks it: of two who change it at once, one is second. */
export async function lockReader(tx: Tx, { memberId, now }: { memberId: string; now: Date }): Promise<void> {
  await sql`
    insert into letters.reader (member_id, digested_on, gathered_until)
    select one.member_id, ${beginning(sql`coalesce(joined_at, ${now}::timestamptz)`, now)}
    from (select ${memberId}::uuid as member_id) as one
    left join ${membersToWriteTo({ ids: [memberId] })} as recipient on recipient.id = one.member_id
    on conflict do nothing`.execute(tx)
  await tx
    .selectFrom('letters.reader')
    .select('memberId')
    .where('memberId', '=', memberId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}
