import { sql } from 'kysely'
import { monthsBefore, type Retention } from '#platform/retention.ts'
import { isOver } from './departure.ts'
import { eraseDeparted } from './erase-departed.ts'
import { warnDeparted } from './warn-departed.ts'

/** How long those who left may come back, and how long the house knows whom it erased. */
export const retention: readonly Retention[] = [
  {
    table: 'privacy.departure',
    what: 'Members who have left, with everything that is held about them',
    kept: '30 days after they left, and a week after a warning by e-mail at the least',
    why: 'So that they can come back. Then they are erased, as if they had asked.',
    isOver,
    warn: warnDeparted,
    forget: eraseDeparted,
  },
  {
    table: 'privacy.erasure',
    what: 'Who was erased, as a number that names nobody',
    kept: 'Two years',
    why: 'So that they are erased again where an older backup is restored.',
    isOver: (now) => sql<boolean>`erased_on < ${monthsBefore(now, 24).toISOString().slice(0, 10)}::date`,
  },
]
