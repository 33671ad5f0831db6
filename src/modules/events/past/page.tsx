import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PagesOfList } from '#ui/pagination/pages-of-list.tsx'
import { EventLine, type Listed } from '../event-line.tsx'

type Props = { events: readonly Listed[]; page: number; pages: number }

/** What was: the latest event first, each with what came of it. */
export const PastPage = ({ events, page, pages }: Props) => (
  <Layout
    title="Past events"
    width="wide"
    robots={page > 1 ? 'noindex' : undefined}
    breadcrumb={[{ href: '/events', text: 'Events' }]}
  >
    <PageHeading lead="What we did. Each event says what came of it, where that was published.">
      Past events
    </PageHeading>
    {events.length === 0 ? (
      <EmptyState next={<a href="/events">See what is on</a>}>Nothing has taken place yet.</EmptyState>
    ) : (
      <EventLine events={events} isToCome={false} />
    )}
    <PagesOfList at="/events/past" page={page} pages={pages} />
  </Layout>
)
