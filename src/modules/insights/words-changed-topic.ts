import type { Topic } from '#platform/topics.ts'

/** Somebody's words led to a changed wording: one letter for each version. */
export const wordsChangedTopic: Topic = {
  key: 'insights.wordsChanged',
  name: 'Your words changed a wording',
  does: 'Which words of a new wording came of something that you said. Once for each version.',
  because: 'you said something that led to a wording',
  standard: 'at-once',
  offers: ['at-once', 'digest', 'not-at-all'],
  for: 'member',
  isAskedFor: true,
}
