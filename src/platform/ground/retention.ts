import { sql } from 'kysely'
import { daysBefore, monthsBefore, type Retention } from '../retention.ts'

/** How long the ground keeps what it holds for all rooms. */
export const retention: readonly Retention[] = [
  {
    table: 'platform.mail',
    what: 'Mail that the house sent, or could not send',
    kept: '30 days after that',
    why: 'So that somebody can find out why it did not arrive.',
    isOver: (now) => sql<boolean>`sent_at < ${daysBefore(now, 30)} or dead_at < ${daysBefore(now, 30)}`,
  },
  {
    table: 'platform.asked',
    what: 'How often something was asked for, under scrambled names',
    kept: 'Two days',
    why: 'So that nobody floods the house, or a mailbox.',
    isOver: (now) => sql<boolean>`window_start < ${daysBefore(now, 2)}`,
  },
  {
    table: 'platform.act',
    what: 'Who did what to what, and when; never its content',
    kept: 'Seven years',
    why: 'So that whoever acts for the community can be asked why.',
    isOver: (now) => sql<boolean>`done_at < ${monthsBefore(now, 7 * 12)}`,
  },
]
