import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** How somebody stands in one round. */
export type RoundStanding = {
  roundId: string
  skippedAt: Date | null
  /** The meeting that they are in, or were in last, once they are introduced in it. */
  meetingId: string | null
  isMeetingOpen: boolean
  /** The others in it. */
  withIds: readonly string[]
  owed: 'left-out' | 'let-down' | null
  /** They wait for another match. */
  isWaiting: boolean
}

type Whose = { campaignId: string; memberId: string }

/** Finds how somebody stands in each round of a campaign, by the round's id. One query. */
export async function findStandings(
  db: Db,
  { campaignId, memberId }: Whose,
): Promise<ReadonlyMap<string, RoundStanding>> {
  const { rows } = await sql<RoundStanding>`
    select round.id as round_id,
      (select skipped_at from connect.skip where round_id = round.id and member_id = ${memberId}) as skipped_at,
      last.id as meeting_id, coalesce(last.is_open, false) as is_meeting_open,
      array(select member_id::text from connect.meeting_person
        where meeting_id = last.id and member_id <> ${memberId} and dropped_out_at is null) as with_ids,
      (select because from connect.owed where round_id = round.id and member_id = ${memberId}
        order by since desc limit 1) as owed,
      exists (select from connect.waiting
        where round_id = round.id and member_id = ${memberId} and matched_at is null) as is_waiting
    from connect.round
    left join lateral (
      select case when person.introduced_at is not null then meeting.id end as id,
        meeting.cancelled_at is null and person.dropped_out_at is null as is_open
      from connect.meeting join connect.meeting_person as person on person.meeting_id = meeting.id
      where meeting.round_id = round.id and person.member_id = ${memberId}
      order by is_open desc, meeting.made_at desc limit 1
    ) as last on true
    where round.campaign_id = ${campaignId}`.execute(db)
  return new Map(rows.map((row) => [row.roundId, row]))
}
