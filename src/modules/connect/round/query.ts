import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { participantsOf } from '../participants.ts'
import { isResting } from '../participations.ts'
import type { Round } from '../round.ts'

/** Who can be matched in a round, and who has joined but sits it out, in counts. Of the paused some rest. */
export type Taking = { takePart: number; skip: number; paused: number; resting: number }

/** Counts who takes part in a round. One query. */
export async function countTaking(
  db: Db,
  { id, beginsOn, campaignId }: Pick<Round, 'id' | 'beginsOn' | 'campaignId'>,
): Promise<Taking> {
  const { rows } = await sql<Omit<Taking, 'paused'> & { joined: number }>`
    select
      (select count(*) from ${participantsOf({ roundId: id, beginsOn })} as participant)::int as take_part,
      (select count(*) from connect.participation as taking
        join connect.skip on skip.member_id = taking.member_id and skip.round_id = ${id}
        where taking.campaign_id = ${campaignId} and taking.left_at is null
          and (taking.paused_at is null or taking.paused_until <= ${beginsOn}::date))::int as skip,
      (select count(*) from connect.participation
        where campaign_id = ${campaignId} and left_at is null)::int as joined,
      (select count(*) from connect.participation
        where campaign_id = ${campaignId} and left_at is null and ${isResting})::int as resting`.execute(db)
  const { takePart, skip, joined, resting } = rows[0] ?? { takePart: 0, skip: 0, joined: 0, resting: 0 }
  return { takePart, skip, paused: joined - takePart - skip, resting }
}
