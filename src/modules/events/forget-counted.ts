import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** So many events in one night's step: nobody waits long for a lock. */
const atATime = 50

/** Counts who came to events that ended long ago, by part of the system, and forgets who they were. */
export async function forgetCounted(db: Db, endedBefore: Date): Promise<void> {
  for (;;) {
    const ids = await db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ id: string }>`
        select event.id from events.event
        where event.ends_at <= ${endedBefore}
          and exists (select from events.registration where event_id = event.id)
        limit ${atATime} for update of event skip locked`.execute(tx)
      const found = rows.map(({ id }) => id)
      if (found.length > 0) await countAndForget(tx, found)
      return found
    })
    if (ids.length < atATime) return
  }
}

async function countAndForget(db: Db, eventIds: readonly string[]): Promise<void> {
  await sql`
    insert into events.attendance (event_id, part_id, registered, came)
    select event_id, part_id, count(*), count(*) filter (where came = 'came')
    from events.registration
    where event_id = any(${eventIds}::uuid[]) and registered_at is not null and cancelled_at is null
    group by event_id, part_id
    on conflict (event_id, part_id) do update set
      registered = attendance.registered + excluded.registered, came = attendance.came + excluded.came`.execute(
    db,
  )
  await sql`delete from events.registration where event_id = any(${eventIds}::uuid[])`.execute(db)
}
