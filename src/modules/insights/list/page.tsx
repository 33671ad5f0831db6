import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

/** What members said, by what it speaks of. */
export const ListPage = () => (
  <Layout title="Insights" robots="noindex">
    <PageHeading lead="What members said, and what it may change.">Insights</PageHeading>
    <EmptyState>Nobody has shared an insight yet.</EmptyState>
  </Layout>
)
