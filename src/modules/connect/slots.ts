import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** A time that somebody in a meeting offers. */
export type Slot = {
  id: string
  offeredBy: string | null
  startsAt: Date
  minutes: number
  placeInWords: string
  /** Whom it suits; whoever offered it is among them. */
  suits: readonly string[]
}

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

/** Whether a time suits all of these people. */
export const suitsAll = ({ suits }: Pick<Slot, 'suits'>, memberIds: readonly string[]): boolean =>
  memberIds.every((id) => suits.includes(id))
