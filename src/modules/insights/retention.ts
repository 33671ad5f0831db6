import { sql } from 'kysely'
import { daysBefore, type Retention } from '#platform/retention.ts'

/** For how many days somebody can share again what they took back. */
export const daysToComeBack = 30

/** For how many days we keep how somebody is called who is no member, and so cannot have it changed here. */
export const daysOfNames = 365

/** For how many days we keep a report of a statement, once it is answered. */
export const daysOfReports = 365

/** How long insights keep what is shown to nobody. */
export const retention: readonly Retention[] = [
  {
    table: 'insights.insight',
    what: 'Insights that were taken back',
    kept: '30 days',
    why: 'So that whoever took one back, or left and comes back, can share it again.',
    isOver: (now) => sql<boolean>`withdrawn_at <= ${daysBefore(now, daysToComeBack)}`,
  },
  {
    table: 'insights.report',
    what: 'Reports of statements, with what came of them',
    kept: 'A year after the answer',
    why: 'So that whoever looks after a conversation sees what was looked at already, and nobody is asked twice.',
    isOver: (now) => sql<boolean>`answered_at <= ${daysBefore(now, daysOfReports)}`,
  },
  {
    table: 'insights.insightAuthor',
    what: 'How guests and others who are no members are named with what they said',
    kept: 'A year after they said it',
    why: 'So that their words stand under their name while the community works with them. They cannot change it here.',
    isOver: (now) => sql<boolean>`member_id is null and insight_id in (
      select id from insights.insight where said_at <= ${daysBefore(now, daysOfNames)})`,
  },
]
