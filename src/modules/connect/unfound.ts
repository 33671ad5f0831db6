import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/**
 * Lists who takes part in a campaign and found nobody in a round: who still waits for another match, who was left out,
 * and whose conversation fell apart. Who sat it out by their own wish is not in it.
 */
export async function listUnfound(db: Db, roundId: string): Promise<string[]> {
  const { rows } = await sql<{ memberId: string }>`
    select member_id from (
      select member_id from connect.waiting where round_id = ${roundId} and matched_at is null
      union
      select member_id from connect.owed where round_id = ${roundId}
    ) as unfound
    where exists (
      select from connect.participation as taking join connect.round on round.campaign_id = taking.campaign_id
      where round.id = ${roundId} and taking.member_id = unfound.member_id and taking.left_at is null
        and (taking.paused_at is null or taking.paused_until <= round.begins_on)
    ) and not exists (
      select from connect.meeting join connect.meeting_person as person on person.meeting_id = meeting.id
      where meeting.round_id = ${roundId} and person.member_id = unfound.member_id
        and person.dropped_out_at is null and meeting.cancelled_at is null
    )
    order by member_id`.execute(db)
  return rows.map(({ memberId }) => memberId)
}
