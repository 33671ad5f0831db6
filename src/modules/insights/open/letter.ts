import { dayInWords } from '#platform/day.ts'
import { type Conversation, conversationAddress } from '../conversation.ts'

type Opened = Pick<Conversation, 'title' | 'question' | 'slug' | 'closesOn'>

/** What members read when a conversation is open, as the organiser sees it before, and as it is sent. */
export const openedLetter = (conversation: Opened) => ({
  title: conversation.question,
  summary: [
    `A conversation has begun: ${conversation.title}.`,
    'Vote on what others say, one short statement at a time, and say something yourself. Five minutes are plenty, and nobody sees who voted for what.',
    `It is open until ${dayInWords(conversation.closesOn)}. Then we tell you what was concluded.`,
  ].join('\n'),
  href: conversationAddress(conversation),
})
