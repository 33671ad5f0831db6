import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { HistoryLine } from '../history-line.tsx'
import type { EditionList } from './query.ts'

type Props = {
  list: EditionList
  names: ReadonlyMap<string, string>
  isNewest: boolean
  done: string | undefined
}

export const EditionsPage = ({ list: { editions, older }, names, isNewest, done }: Props) => (
  <Layout
    title="Earlier editions"
    robots="noindex"
    breadcrumb={[{ href: '/community/edit', text: 'Edit what the community says' }]}
  >
    <Done done={done} says={says} />
    <PageHeading lead="Each edit made a whole new edition. Open one to see what it changed, and to bring it back.">
      Earlier editions
    </PageHeading>
    {editions.length === 0 && (
      <EmptyState next={<a href="/community/edit">Begin</a>}>Nothing has been said yet.</EmptyState>
    )}
    {editions.length > 0 && (
      <HistoryLine
        entries={editions.map(({ id, note, publishedAt, publishedBy }, at) => ({
          at: publishedAt,
          who: names.get(publishedBy ?? ''),
          title: note || `Edition ${id}`,
          href: `/community/editions/${id}`,
          current: isNewest && at === 0,
        }))}
      />
    )}
    {older !== null && (
      <Pagination next={{ href: `/community/editions?before=${older}`, children: 'Older editions' }} />
    )}
  </Layout>
)

const says = { 'brought-back': 'It is brought back: everybody sees it as it was then.' }
