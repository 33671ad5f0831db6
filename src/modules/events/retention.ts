import { sql } from 'kysely'
import { daysBefore, monthsBefore, type Night, type Retention } from '#platform/retention.ts'
import { forgetCounted } from './forget-counted.ts'

/** How long events keeps what people say when they register. */
export const retention: readonly Retention[] = [
  {
    table: 'events.answer',
    what: 'Answers to the questions of an event, such as access needs',
    kept: 'As many days after the event as is said with the question, 14 by default',
    why: 'So that those who prepare the event can see to what people need.',
    isOver: (now) => sql<boolean>`exists (
      select from events.question join events.event on event.id = question.event_id
      where question.id = answer.question_id
        and coalesce(event.cancelled_at, event.ends_at) + make_interval(days => question.kept_days) <= ${now}
    )`,
  },
  {
    table: 'events.question',
    what: 'Questions of an event that are asked no more',
    kept: 'Until their answers are deleted',
    why: 'So that an answer stays with the words to which it was given.',
    isOver: () =>
      sql<boolean>`position is null and not exists (select from events.answer where question_id = question.id)`,
  },
  {
    table: 'events.registration',
    what: 'Registrations of guests who did not confirm their address',
    kept: 'Two days',
    why: 'So that they can confirm it.',
    isOver: (now) => sql<boolean>`confirmed_at is null and asked_at <= ${daysBefore(now, 2)}`,
  },
  {
    table: 'events.registration',
    what: 'Who registered for an event, and whether they came',
    kept: 'A year after the event; then only how many there were of each part of the system',
    why: 'So that people find what they took part in, and the yearly report can count it.',
    isOver: (now) => sql<boolean>`exists (
      select from events.event where event.id = registration.event_id and event.ends_at <= ${monthsBefore(now, 12)}
    )`,
    forget: ({ db, now }: Night) => forgetCounted(db, monthsBefore(now, 12)),
  },
  {
    table: 'events.seating',
    what: 'Who sat with whom at an event',
    kept: '30 days after the event',
    why: 'So that it can be shown and printed at the event.',
    isOver: (now) => sql<boolean>`exists (
      select from events.event where event.id = seating.event_id and event.ends_at <= ${daysBefore(now, 30)}
    )`,
  },
  {
    table: 'events.feed',
    what: 'Revoked addresses of a calendar',
    kept: '30 days',
    why: 'So that whoever wonders why their calendar stands still can see it.',
    isOver: (now) => sql<boolean>`revoked_at <= ${daysBefore(now, 30)}`,
  },
]
