import type { Topic } from '#platform/topics.ts'

/** Reminders, and a word afterwards. What changes or cancels an event is told to all who come, whatever they chose. */
export const reminderTopic: Topic = {
  key: 'events.reminder',
  name: 'Reminders of your events',
  does: 'A day and an hour before an event at which you have a place, and once afterwards: what came of it.',
  because: 'you have a place at this event',
  standard: 'at-once',
  offers: ['at-once', 'not-at-all'],
  for: 'member',
  isAskedFor: true,
}
