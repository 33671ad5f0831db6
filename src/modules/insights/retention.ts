import { sql } from 'kysely'
import { daysBefore, type Retention } from '#platform/retention.ts'

/** For how many days somebody can share again what they took back. */
export const daysToComeBack = 30

/** How long insights keep what is shown to nobody. */
export const retention: readonly Retention[] = [
  {
    table: 'insights.insight',
    what: 'Insights that were taken back',
    kept: '30 days',
    why: 'So that whoever took one back, or left and comes back, can share it again.',
    isOver: (now) => sql<boolean>`withdrawn_at <= ${daysBefore(now, daysToComeBack)}`,
  },
]
