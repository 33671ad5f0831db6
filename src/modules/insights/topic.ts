import type { Topic } from '#platform/topics.ts'

/** One letter when a conversation opens, and one with what was concluded. */
export const conversationTopic: Topic = {
  key: 'insights.conversation',
  name: 'Conversations',
  does: 'One letter when a conversation opens, and one with what was concluded from it.',
  because: 'you are a member, and members say here what they think',
  standard: 'at-once',
  offers: ['at-once', 'digest', 'not-at-all'],
  for: 'member',
}

/** Once a day at most: what became of what somebody said. */
export const decidedTopic: Topic = {
  key: 'insights.statementDecided',
  name: 'What became of what you said',
  does: 'At most once a day: whether your statements are in, and if not, why.',
  because: 'you said something in a conversation',
  standard: 'digest',
  offers: ['at-once', 'digest', 'not-at-all'],
  for: 'member',
  isAskedFor: true,
}
