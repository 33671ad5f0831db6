import { inWordsWithTime } from '#platform/clock.ts'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { Table } from '#ui/tables/tables.tsx'
import type { ActList } from './query.ts'

export const ActsPage = ({ list, isFirst }: { list: ActList; isFirst: boolean }) => (
  <Layout title="What was done" width="wide" robots="noindex">
    <PageHeading
      caption="Administration"
      lead="Who did what, on what and when, newest first. Never what they wrote."
    >
      What was done
    </PageHeading>
    <p>
      <a href="/administration/mail">Mail of the house</a>
    </p>
    {list.acts.length > 0 ? (
      <ActsTable acts={list.acts} />
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

const ActsTable = ({ acts }: Pick<ActList, 'acts'>) => (
  <Table
    caption={{ children: 'Acts, newest first', class: 'nhsuk-u-visually-hidden' }}
    responsive={true}
    head={['When', 'Who', 'Act', 'On what']}
    rows={acts.map(({ act, doneAt, byPerson, byName, onKind, onId }) => [
      inWordsWithTime(doneAt),
      whoOf(byPerson, byName),
      act,
      onKind === 'member' ? { children: <a href={`/members/${onId}`}>member</a> } : `${onKind} ${onId}`,
    ])}
  />
)

const whoOf = (id: string | null, name: string | null) =>
  name ? { children: <a href={`/members/${id}`}>{name}</a> } : id ? 'A former member' : 'The house'
