import { versionName } from '#modules/frameworks/index.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { causesAddress } from '../cause.ts'
import type { Compared } from './query.ts'

/** The wordings that followed each other, each leading to why its words changed. */
export const ComparisonsPage = ({ comparisons }: { comparisons: readonly Compared[] }) => (
  <Layout title="Words to wording" breadcrumb={[{ href: '/insights', text: 'Insights' }]} robots="noindex">
    <PageHeading lead="What members said, and the words of the frameworks that came of it.">
      Words to wording
    </PageHeading>
    {comparisons.length === 0 && <EmptyState>No framework has a second wording yet.</EmptyState>}
    {comparisons.map(({ before, after, causes }) => (
      <PlainCard
        level={2}
        kicker={after.title}
        title={`${versionName(before)} to ${versionName(after)}`}
        href={causesAddress(after.framework.slug, before.label, after.label)}
      >
        <p>
          {causes === 0
            ? 'Nobody has said yet what led to it.'
            : causes === 1
              ? 'One thing that was said is linked.'
              : `${causes} things that were said are linked.`}
        </p>
      </PlainCard>
    ))}
  </Layout>
)
