import type { Day } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { PagesOfList } from '#ui/pagination/pages-of-list.tsx'
import { conversationAddress } from '../conversation.ts'
import { ConversationTag, standingInWords } from '../conversation-standing.tsx'
import type { Listed } from './query.ts'

type Props = {
  listed: readonly Listed[]
  page: number
  pages: number
  organises: boolean
  looks: boolean
  today: Day
}

/** The conversations, the newest first. */
export const ConversationsPage = ({ listed, page, pages, organises, looks, today }: Props) => (
  <Layout title="Conversations" breadcrumb={[{ href: '/insights', text: 'Insights' }]} robots="noindex">
    <PageHeading lead="A question, short statements, and everybody’s vote: what we agree on, where we differ, and what comes of it.">
      Conversations
    </PageHeading>
    {organises && listed.length > 0 && <Button href="/conversations/prepare">Prepare a conversation</Button>}
    {listed.length === 0 ? (
      <EmptyState
        next={organises && <Button href="/conversations/prepare">Prepare the first conversation</Button>}
      >
        {organises
          ? 'There is no conversation yet.'
          : 'There is no conversation yet. We write to you when one begins.'}
      </EmptyState>
    ) : (
      listed.map((one) => <One {...one} looks={looks} today={today} />)
    )}
    <PagesOfList at="/conversations" page={page} pages={pages} />
  </Layout>
)

const One = ({
  conversation,
  statements,
  waiting,
  looks,
  today,
}: Listed & Pick<Props, 'looks' | 'today'>) => (
  <PlainCard
    title={conversation.title}
    href={conversationAddress(conversation)}
    kicker={<ConversationTag conversation={conversation} today={today} />}
    thread={conversation.characteristic || undefined}
    level={2}
  >
    <p>{conversation.question}</p>
    <p class="cw-small">
      {`${statements === 1 ? '1 statement' : `${statements} statements`}. ${standingInWords({ conversation, today })}`}
      {looks && waiting > 0 && ` ${waiting === 1 ? 'One waits' : `${waiting} wait`} to be looked at.`}
    </p>
  </PlainCard>
)
