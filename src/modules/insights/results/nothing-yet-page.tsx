import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Conversation, conversationAddress } from '../conversation.ts'

/** Before there is anything to see. */
export const NothingYetPage = ({ conversation, isOpen }: { conversation: Conversation; isOpen: boolean }) => {
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
          isOpen ? (
            <a href={`${home}/vote`}>Vote on what others said</a>
          ) : (
            <a href={home}>Back to the conversation</a>
          )
        }
      >
        {isOpen
          ? `There is nothing to see yet. It comes when ${conversation.threshold} people have voted: of fewer, everybody would know who said what.`
          : 'Nobody has voted, or the results are being worked out. That takes a minute.'}
      </EmptyState>
    </Layout>
  )
}
