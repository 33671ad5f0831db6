import { type Expression, sql } from 'kysely'
import type { Day } from '#platform/day.ts'

/** What the hall tells a member of Connect Five. */
export type ConnectFacts = {
  /** The campaign that is open; null where none is. */
  open: {
    slug: string
    title: string
    takesPart: boolean
    /** They sit out at the moment; until when, where they have named a day. */
    isPaused: boolean
    pausedUntil: Day | null
    /** The house paused them, having heard nothing of them. */
    isResting: boolean
  } | null
  /** Their conversation that has not taken place yet. */
  meeting: { id: string; theme: string; characteristic: string; withIds: string[] } | null
}

/** The facts as one expression, so that the hall can ask for those of all rooms in one query. */
export const connectFacts = (readerId: Expression<string>, now: Expression<Date>) => sql<ConnectFacts>`(
  select json_build_object(
    'open', (
      select json_build_object('slug', campaign.slug, 'title', campaign.title,
        'takesPart', part.member_id is not null,
        'isPaused', part.paused_at is not null and coalesce(
          part.paused_until > (${now}::timestamptz at time zone 'Europe/London')::date, part.member_id is not null),
        'pausedUntil', part.paused_until, 'isResting', coalesce(part.paused_at = part.rested_at, false))
      from connect.campaign
      left join connect.participation as part
        on part.campaign_id = campaign.id and part.member_id = ${readerId} and part.left_at is null
      where opened_at is not null and ended_at is null order by opened_at desc limit 1
    ),
    'meeting', (
      select json_build_object('id', meeting.id, 'theme', round.theme, 'characteristic', round.characteristic,
        'withIds', array(select member_id from connect.meeting_person
          where meeting_id = meeting.id and member_id <> ${readerId} and dropped_out_at is null))
      from connect.meeting_person as person
      join connect.meeting on meeting.id = person.meeting_id and meeting.cancelled_at is null
      join connect.round on round.id = meeting.round_id and round.closed_at is null
      where person.member_id = ${readerId} and person.dropped_out_at is null
        and person.introduced_at is not null
        and person.met is distinct from 'met' and person.met is distinct from 'not-this-time'
      order by meeting.made_at desc limit 1
    )
  )
)`
