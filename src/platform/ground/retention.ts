import { sql } from 'kysely'
import { passingDays } from '../mail/pause.ts'
import { daysBefore, monthsBefore, type Retention } from '../retention.ts'

/** How long the ground keeps what it holds for all rooms. */
export const retention: readonly Retention[] = [
  {
    table: 'platform.mail',
    what: 'Mail that the house sent, or could not send',
    kept: '30 days after that',
    why: 'So that somebody can find out why it did not arrive.',
    isOver: (now) => sql<boolean>`sent_at < ${daysBefore(now, 30)} or dead_at < ${daysBefore(now, 30)}
      or (forgotten_once_sent and sent_at < ${daysBefore(now, 1)})`,
  },
  {
    table: 'platform.mailWords',
    what: 'The words of letters to many',
    kept: 'As long as one of those letters, 30 days at least',
    why: 'So that they are kept once, and not for each who gets them.',
    isOver: (now) => sql<boolean>`written_at < ${daysBefore(now, 30)}
      and not exists (select from platform.mail where mail.words_id = mail_words.id)`,
  },
  {
    table: 'platform.mailReturn',
    what: 'Mail that came back',
    kept: '30 days',
    why: 'So that we stop writing to an address that takes no mail.',
    isOver: (now) => sql<boolean>`returned_at < ${daysBefore(now, passingDays)}`,
  },
  {
    table: 'platform.mailPause',
    what: 'Addresses to which we do not write, because mail came back or was called unwanted',
    kept: 'Until mail to them is started again, two years at most',
    why: 'So that we leave an address in peace.',
    isOver: (now) => sql<boolean>`since < ${daysBefore(now, 730)}`,
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
