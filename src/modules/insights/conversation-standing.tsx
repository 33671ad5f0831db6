import { type Day, dayInWords, dayOf } from '#platform/day.ts'
import { Tag } from '#ui/tag/tag.tsx'
import { type Conversation, isConcluded, isDraft, isOpen } from './conversation.ts'

type Props = { conversation: Conversation; today: Day }

/** How a conversation stands, in a word or two. */
export const ConversationTag = ({ conversation, today }: Props) => {
  if (isDraft(conversation)) return <Tag colour="grey">In preparation</Tag>
  if (isOpen(conversation, today)) return <Tag colour="green">Open</Tag>
  return isConcluded(conversation) ? <Tag colour="blue">Concluded</Tag> : <Tag colour="grey">Closed</Tag>
}

/** The same in a sentence, with its day. */
export function standingInWords({ conversation, today }: Props): string {
  if (isDraft(conversation)) return 'It is being prepared, and nobody but organisers sees it.'
  if (isOpen(conversation, today)) return `It is open until ${dayInWords(conversation.closesOn)}.`
  const closedOn = conversation.closedAt ? dayOf(conversation.closedAt) : conversation.closesOn
  return `It closed on ${dayInWords(closedOn < conversation.closesOn ? closedOn : conversation.closesOn)}.`
}
