import { sql } from 'kysely'
import { daysBefore, type Retention } from '#platform/retention.ts'

/** Longer than anybody can pause their letters, so that what waits is still there when they begin again. */
const keptDays = 100

/** How long letters keep what was told. */
export const retention: readonly Retention[] = [
  {
    table: 'letters.news',
    what: 'News that members were told, with what still waits of it',
    kept: '100 days',
    why: 'So that whoever paused their letters finds it when they begin again.',
    isOver: (now) => sql<boolean>`told_at < ${daysBefore(now, keptDays)}`,
  },
]
