import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Conversation, conversationAddress } from '../conversation.ts'

type Props = {
  conversation: Conversation
  isOpen: boolean
  /** On how many statements its reader has not voted. */
  left: number
  /** So many have voted that it is only being worked out. */
  isWorking: boolean
}

/** Before there is anything to see. */
export const NothingYetPage = ({ conversation, isOpen, left, isWorking }: Props) => {
  const home = conversationAddress(conversation)
  return (
    <Layout
      title={`Results: ${conversation.title}`}
      breadcrumb={[
        { href: '/conversations', text: 'Conversations' },
        { href: home, text: conversation.title },
      ]}
      thread={conversation.characteristic || undefined}
      robots="noindex"
    >
      <PageHeading caption={conversation.question}>What members think</PageHeading>
      <EmptyState
        next={
          isOpen && left > 0 ? (
            <a href={`${home}/vote`}>Vote on what others said</a>
          ) : (
            <a href={home}>Back to the conversation</a>
          )
        }
      >
        {tell({ conversation, isOpen, isWorking })}
      </EmptyState>
    </Layout>
  )
}

function tell({ conversation, isOpen, isWorking }: Omit<Props, 'left'>): string {
  if (isWorking) return 'Enough people have voted. It is being worked out: look again in a minute.'
  return isOpen
    ? `There is nothing to see yet. It comes when ${conversation.threshold} people have voted: of fewer, everybody would know who said what.`
    : 'Nobody has voted, or the results are being worked out. That takes a minute.'
}
