import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Slot } from './slot.ts'

/** Lists the times that are offered in a meeting, the earliest first. What was taken back is not in it. */
export async function listSlots(db: Db, meetingId: string): Promise<Slot[]> {
  const { rows } = await sql<Slot>`
    select slot.id, slot.offered_by, slot.starts_at, slot.minutes, slot.place_in_words,
      array(
        select member_id::text from connect.slot_yes where slot_id = slot.id
        union select slot.offered_by::text where slot.offered_by is not null
      ) as suits
    from connect.slot where slot.meeting_id = ${meetingId} and slot.withdrawn_at is null
    order by slot.starts_at, slot.id`.execute(db)
  return rows
}
