import type { Topic } from '#platform/topics.ts'
import { gatherNewStatements } from './new-statements.ts'

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

/** What is new in the conversations that are open, in a digest alone. */
export const newStatementsTopic: Topic = {
  key: 'insights.newStatements',
  name: 'New statements to vote on',
  does: 'How many new statements there are in the conversations that are open. Nothing where there is none.',
  because: 'you are a member, and members say here what they think',
  standard: 'digest',
  offers: ['digest', 'not-at-all'],
  for: 'member',
  gather: gatherNewStatements,
}
