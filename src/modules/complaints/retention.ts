import { sql } from 'kysely'
import { monthsBefore, type Retention } from '#platform/retention.ts'

/** How long a complaint is kept: as its table promises. */
export const retention: readonly Retention[] = [
  {
    table: 'complaints.complaint',
    what: 'Complaints about data, with their answers',
    kept: 'Three years after the answer',
    why: 'The law asks us to keep a record of what was complained about, and of what we did.',
    isOver: (now) => sql<boolean>`answered_at < ${monthsBefore(now, 3 * 12)}`,
  },
]
