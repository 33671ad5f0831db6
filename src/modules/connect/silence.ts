import { type RawBuilder, sql } from 'kysely'
import { findSeenSince } from '#modules/people/index.ts'
import { londonDay } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import { daysAhead } from './next-step.ts'

/** Somebody who was silent, and the last conversation that they were introduced to. */
export type Silent = { campaignId: string; memberId: string; meetingId: string }

type Asked = {
  at: Date
  /** Of these members alone. */
  among?: readonly string[]
}

/** So long after they were asked whether they met, whoever still says nothing is taken for silent. */
const waitDays = 7
/** No longer than this, where the next round is about to be matched: nobody should be introduced to them in it. */
const shortestWaitDays = 3
/** The day before an organiser is asked to match it. */
const nearDays = daysAhead + 1

const isAskedBefore = (at: Date, days: number) =>
  sql`person.asked_at <= ${at}::timestamptz - interval '1 day' * ${days}::int`

const isWaitedFor = (at: Date) => sql`(
  ${isAskedBefore(at, waitDays)} or (
    ${isAskedBefore(at, shortestWaitDays)} and exists (
      select from connect.round as coming
      where coming.campaign_id = round.campaign_id and coming.published_at is null and coming.closed_at is null
        and coming.begins_on <= ${londonDay(at)}::date + ${nearDays}::int
    )
  )
)`

/** Of a person in a meeting: they gave no sign in it, and nobody said that they met. */
const isSilent = sql`
  person.asked_at is not null and person.answered_at is null
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
 * since the first of them: any sign counts, a sign-in too. They have been asked about both whether they met. Who has
 * left, paused or come back meanwhile is none of them.
 */
export const listSilent = (db: Db, asked: Asked): Promise<Silent[]> => list(db, asked, sql`true`)

/** Finds the same, as soon as they have had time to answer about both. */
export const listSilentForLong = (db: Db, asked: Asked): Promise<Silent[]> =>
  list(db, asked, isWaitedFor(asked.at))

async function list(db: Db, { at, among }: Asked, isTime: RawBuilder<unknown>): Promise<Silent[]> {
  const { rows } = await sql<Silent & { since: Date }>`
    with recent as (
      select round.campaign_id, person.member_id, person.meeting_id, person.introduced_at,
        ${isSilent} and ${isTime} as is_silent,
        row_number() over (
          partition by round.campaign_id, person.member_id order by person.introduced_at desc, person.meeting_id
        ) as place
      from connect.meeting_person as person
      join connect.meeting on meeting.id = person.meeting_id
      join connect.round on round.id = meeting.round_id
      join connect.campaign on campaign.id = round.campaign_id
      where person.introduced_at is not null and person.dropped_out_at is null and meeting.cancelled_at is null
        and campaign.ended_at is null ${among ? sql`and person.member_id = any(${[...among]}::uuid[])` : sql``}
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
