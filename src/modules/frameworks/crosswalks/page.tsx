import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { addressOfCrosswalk } from '../crosswalk.ts'
import type { CrosswalkSummary } from '../crosswalk-queries.ts'
import { countOf } from '../naming.ts'

export const CrosswalksPage = ({ crosswalks }: { crosswalks: readonly CrosswalkSummary[] }) => (
  <Layout title="Crosswalks" breadcrumb={[{ href: '/frameworks', text: 'Frameworks' }]}>
    <PageHeading lead="How what one framework asks of leaders corresponds to what another asks, behaviour by behaviour; and what stands in one alone.">
      Crosswalks between frameworks
    </PageHeading>
    {crosswalks.length === 0 && <EmptyState>There is no crosswalk yet.</EmptyState>}
    {crosswalks.map((crosswalk) => (
      <PlainCard title={crosswalk.title} href={addressOfCrosswalk(crosswalk)} level={2}>
        <p>{`“${crosswalk.fromTitle}” and “${crosswalk.toTitle}”: ${countOf(crosswalk.linkCount, 'link')}.`}</p>
        <p class="cw-small">{crosswalk.note}</p>
      </PlainCard>
    ))}
  </Layout>
)
