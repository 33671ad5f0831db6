import { sql } from 'kysely'
import { daysBefore, monthsBefore, type Retention } from '#platform/retention.ts'
import { keptMonths, setAsideDays } from './expression.ts'
import { forgetCounted } from './forget-counted.ts'
import { warnWriters } from './warn-writers.ts'

// Who was accepted without an account takes part by telephone, and is kept as long as they do.
const isDecidedLongAgo = (now: Date) => sql<boolean>`(
  status in ('declined', 'withdrawn') or (status = 'accepted' and (member_id is not null or address is not null))
) and decided_at <= ${monthsBefore(now, keptMonths)}`

const isSetAside = (now: Date) =>
  sql<boolean>`status = 'set-aside' and decided_at <= ${daysBefore(now, setAsideDays)}`

/** How long interest keeps what people tell who would like to join. */
export const retention: readonly Retention[] = [
  {
    table: 'interest.draft',
    what: 'Expressions of interest that were begun and not sent',
    kept: '30 days after the last answer, with a warning by e-mail a week before',
    why: 'So that whoever began can go on where they were.',
    isOver: (now) => sql<boolean>`expires_at <= ${now}`,
    warn: ({ db, config, now }) => warnWriters(db, { config, at: now }),
  },
  {
    table: 'interest.browser',
    what: 'The browser in which an expression of interest was sent',
    kept: 'One day',
    why: 'So that its sender can see once more that it was sent.',
    isOver: (now) => sql<boolean>`expression_id is not null and since <= ${daysBefore(now, 1)}`,
  },
  {
    table: 'interest.expression',
    what: 'Expressions of interest that were decided',
    kept: 'Six months after that; how many remains, by month and part of the system',
    why: 'So that organisers can be asked why, and somebody who comes back is known.',
    isOver: isDecidedLongAgo,
    forget: ({ db, now }) => forgetCounted(db, isDecidedLongAgo(now)),
  },
  {
    table: 'interest.expression',
    what: 'Expressions of interest that another of the same address took the place of',
    kept: '30 days',
    why: 'So that whoever reads that mail can choose the other one.',
    isOver: isSetAside,
    forget: ({ db, now }) => forgetCounted(db, isSetAside(now)),
  },
]
