import { inWords, timeInWords } from '#platform/clock.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import type { ActList } from './query.ts'
import { ActSentence } from './sentence.tsx'

export const ActsPage = ({ list, isFirst }: { list: ActList; isFirst: boolean }) => (
  <Layout
    title="What was done"
    breadcrumb={[{ href: '/administration', text: 'Administration' }]}
    robots="noindex"
  >
    <PageHeading lead="Who did what to whom, newest first. Never what they wrote.">What was done</PageHeading>
    {list.acts.length > 0 ? (
      <Days list={list} />
    ) : (
      <EmptyState next={<a href="/administration/acts">See the newest</a>}>
        Nothing was done before this.
      </EmptyState>
    )}
    <Pagination
      previous={isFirst ? undefined : { href: '/administration/acts', children: 'Newest' }}
      next={list.older ? { href: `/administration/acts?before=${list.older}`, children: 'Older' } : undefined}
    />
  </Layout>
)

/** Day by day. A day that goes on over the page's end begins anew on the next. */
const Days = ({ list: { acts, names } }: { list: ActList }) =>
  [...Map.groupBy(acts, ({ doneAt }) => inWords(doneAt))].map(([day, ofDay]) => (
    <>
      <h2>{day}</h2>
      <ul class="nhsuk-list">
        {ofDay.map((act) => (
          <li>
            <ActSentence act={act} names={names} />, <span class="cw-small">{timeInWords(act.doneAt)}</span>
          </li>
        ))}
      </ul>
    </>
  ))
