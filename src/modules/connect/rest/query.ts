import { sql } from 'kysely'
import { findSeenSince } from '#modules/people/index.ts'
import { londonDay } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'

/** Somebody who was silent, and the last conversation that they were introduced to. */
export type Silent = { campaignId: string; memberId: string; meetingId: string }

/** So long after they were asked whether they met, whoever still says nothing is taken for silent. */
const waitDays = 7

/** Of a person in a meeting: they gave no sign in it, and nobody said that they met. */
const isSilent = (at: Date) => sql`
  person.asked_at <= ${at}::timestamptz - interval '1 day' * ${waitDays}::int and person.answered_at is null
  and (person.shared_address_at is null or person.shared_address_at <= person.introduced_at)
  and not exists (select from connect.message where meeting_id = meeting.id and member_id = person.member_id)
  and not exists (select from connect.slot where meeting_id = meeting.id and offered_by = person.member_id)
  and not exists (
    select from connect.slot_yes join connect.slot on slot.id = slot_yes.slot_id
    where slot.meeting_id = meeting.id and slot_yes.member_id = person.member_id
  )
  and not exists (
    select from connect.insight_author join connect.insight on insight.id = insight_author.insight_id
    where insight.meeting_id = meeting.id and insight_author.member_id = person.member_id
  )
  and not exists (select from connect.meeting_person where meeting_id = meeting.id and met = 'met')`

/**
 * Finds who gave no sign of life in the last two conversations that they were introduced to, nor anywhere in the house
 * since the first of them: any sign counts, a sign-in too. Who has left, paused or come back meanwhile is none of them.
 */
export async function listSilent(db: Db, { at, only }: { at: Date; only?: Silent }): Promise<Silent[]> {
  const { rows } = await sql<Silent & { since: Date }>`
    with recent as (
      select round.campaign_id, person.member_id, person.meeting_id, person.introduced_at, ${isSilent(at)} as is_silent,
        row_number() over (
          partition by round.campaign_id, person.member_id order by person.introduced_at desc, person.meeting_id
        ) as place
      from connect.meeting_person as person
      join connect.meeting on meeting.id = person.meeting_id
      join connect.round on round.id = meeting.round_id
      join connect.campaign on campaign.id = round.campaign_id
      where person.introduced_at is not null and person.dropped_out_at is null and meeting.cancelled_at is null
        and campaign.ended_at is null and (${only?.memberId ?? null}::uuid is null or person.member_id = ${only?.memberId ?? null})
    )
    select recent.campaign_id, recent.member_id, min(recent.introduced_at) as since,
      max(recent.meeting_id::text) filter (where place = 1) as meeting_id
    from recent join connect.participation as part using (campaign_id, member_id)
    where place <= 2 and part.left_at is null
      and (part.paused_at is null or part.paused_until <= ${londonDay(at)}::date)
      and recent.introduced_at > coalesce(part.rested_at, '-infinity')
    group by recent.campaign_id, recent.member_id having count(*) = 2 and bool_and(is_silent)
    order by recent.campaign_id, recent.member_id`.execute(db)
  const seen = await findSeenSince(
    db,
    rows.map(({ memberId, since }) => ({ memberId, since })),
  )
  return rows
    .filter(({ memberId }) => !seen.has(memberId))
    .map(({ campaignId, memberId, meetingId }) => ({ campaignId, memberId, meetingId }))
}
