import { sql } from 'kysely'
import { daysBefore, monthsBefore, type Retention } from '#platform/retention.ts'

const ofRoundsLongAgo = (now: Date) => sql<boolean>`meeting_id in (
  select meeting.id from connect.meeting join connect.round on round.id = meeting.round_id
  where round.ends_on <= ${monthsBefore(now, 12)}
)`

/** How long connect keeps what people say in a meeting. */
export const retention: readonly Retention[] = [
  {
    table: 'connect.message',
    what: 'What people in a meeting wrote to each other through the house',
    kept: 'A year after the round',
    why: 'So that they can read it again while they may still write to each other.',
    isOver: ofRoundsLongAgo,
  },
  {
    table: 'connect.slot',
    what: 'The times that people in a meeting offered each other',
    kept: 'A year after the round',
    why: 'So that a calendar file can be had again.',
    isOver: ofRoundsLongAgo,
  },
  {
    table: 'connect.run',
    what: 'Matchings that were tried and not published',
    kept: '30 days',
    why: 'So that organisers can compare them with what they published.',
    isOver: (now) => sql<boolean>`asked_at <= ${daysBefore(now, 30)}
      and not exists (select from connect.round where run_id = connect.run.id)`,
  },
  {
    table: 'connect.simulation',
    what: 'Trials of how many rounds a campaign can promise',
    kept: '30 days',
    why: 'So that organisers can see what an invitation has changed.',
    isOver: (now) => sql<boolean>`asked_at <= ${daysBefore(now, 30)}`,
  },
]
