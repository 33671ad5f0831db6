import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { RoundHealth } from './round-health.ts'

/**
 * Counts how each published round of a campaign went. As it is, for organisers; what everybody sees goes through
 * `maths/disclosure`. One query.
 */
export async function listHealth(db: Db, campaignId: string): Promise<RoundHealth[]> {
  const { rows } = await sql<RoundHealth>`
    with meeting as (
      select meeting.id, meeting.round_id, case
        when bool_or(person.met = 'met') then 'met'
        when meeting.cancelled_at is not null then 'cancelled'
        when bool_or(person.met = 'planned') then 'planned'
        when bool_or(person.met = 'not-this-time') then 'not'
        else 'none' end as outcome
      from connect.meeting
      join connect.round on round.id = meeting.round_id and round.campaign_id = ${campaignId}
      join connect.meeting_person as person on person.meeting_id = meeting.id
      group by meeting.id
    )
    select round.id, round.number, round.theme, round.characteristic,
      count(meeting.id)::int as meetings,
      count(*) filter (where outcome = 'met')::int as met,
      count(*) filter (where outcome = 'planned')::int as planned,
      count(*) filter (where outcome = 'not')::int as not_this_time,
      count(*) filter (where outcome = 'cancelled')::int as fell_apart,
      count(*) filter (where outcome = 'none')::int as no_answer,
      (select count(*) from connect.waiting
        where round_id = round.id and matched_at is null)::int as waiting,
      (select count(*) from connect.tie join connect.meeting as tied on tied.id = tie.meeting_id
        where tied.round_id = round.id and tie.cancelled_at is null and tied.cancelled_at is null
          and tie.one_part_id is distinct from tie.other_part_id)::int as across
    from connect.round
    left join meeting on meeting.round_id = round.id
    where round.campaign_id = ${campaignId} and round.published_at is not null
    group by round.id
    order by round.number`.execute(db)
  return rows
}
