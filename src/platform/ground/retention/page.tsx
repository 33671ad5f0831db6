import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Table } from '#ui/tables/tables.tsx'
import type { Due } from '../../retention.ts'

/** What the house keeps for a while only, why, and how much of it would go tonight. Counts, never content. */
export const RetentionPage = ({ due }: { due: readonly Due[] }) => (
  <Layout
    title="What is kept, and for how long"
    width="wide"
    breadcrumb={[{ href: '/administration', text: 'Administration' }]}
    robots="noindex"
  >
    <PageHeading lead="Every night the house forgets what it has kept for long enough. Here is what it would forget if the night were now: how much, never what.">
      What is kept, and for how long
    </PageHeading>
    <Table
      caption={{ children: 'What is kept for a while only', class: 'nhsuk-u-visually-hidden' }}
      firstCellIsHeader={true}
      responsive={true}
      head={['What', 'Kept', 'Why', { children: 'Goes tonight', format: 'numeric' }]}
      rows={due.map(({ rule: { what, kept, why }, count }) => [
        what,
        kept,
        why,
        { children: count.toLocaleString('en-GB'), format: 'numeric' },
      ])}
    />
    <p>
      What does not stand here is kept as long as its member, or for good where the community published it.{' '}
      <a href="/privacy">The privacy page</a> tells everybody the same.
    </p>
  </Layout>
)
