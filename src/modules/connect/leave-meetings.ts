import { sql } from 'kysely'
import type { Post } from '#modules/people/index.ts'
import type { Tx } from '#platform/db.ts'
import { dropOut } from './drop-out.ts'
import { lockMeetingToLeave } from './meetings.ts'

type Leaving = {
  memberId: string
  /** Only those of this campaign. */
  campaignId?: string
  post: Post
  at: Date
}

/** Takes somebody out of every meeting, silently where it is behind them, and out of all waiting: they leave. */
export async function leaveMeetings(tx: Tx, { memberId, campaignId, post, at }: Leaving): Promise<void> {
  const within = campaignId ? sql`and round.campaign_id = ${campaignId}` : sql``
  const { rows } = await sql<{ id: string }>`
    select meeting.id from connect.meeting
    join connect.round on round.id = meeting.round_id ${within}
    join connect.meeting_person as person on person.meeting_id = meeting.id
    where person.member_id = ${memberId} and person.dropped_out_at is null and meeting.cancelled_at is null
    order by meeting.id`.execute(tx)
  // One for each round that they took part in, which is five for a campaign.
  for (const { id } of rows) {
    const meeting = await lockMeetingToLeave(tx, id)
    await dropOut(tx, { meeting, memberId, wish: 'left', by: memberId, post, at })
  }
  await sql`
    delete from connect.waiting using connect.round
    where round.id = waiting.round_id and waiting.member_id = ${memberId} and matched_at is null ${within}`.execute(
    tx,
  )
}
