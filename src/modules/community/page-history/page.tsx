import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { HistoryLine } from '../history-line.tsx'
import type { PageSlug } from '../page.ts'
import type { PageEdits } from './query.ts'

type Props = { slug: PageSlug; list: PageEdits; names: ReadonlyMap<string, string>; isNewest: boolean }

export const PageHistoryPage = ({ slug, list: { edits, older }, names, isNewest }: Props) => (
  <Layout
    title={`History of the page /${slug}`}
    robots="noindex"
    breadcrumb={[{ href: '/community/edit', text: 'Edit what the community says' }]}
  >
    <PageHeading
      caption={`The page at /${slug}`}
      lead="Open any of its wordings to read it and to bring it back."
    >
      History of this page
    </PageHeading>
    <HistoryLine
      entries={edits.map(({ id, title, publishedAt, publishedBy }, at) => ({
        at: publishedAt,
        who: names.get(publishedBy ?? ''),
        title,
        href: `/community/pages/${slug}/history/${id}`,
        current: isNewest && at === 0,
      }))}
    />
    {older === null && (
      <p>
        {edits.length === 0 ? 'The page has the words that came with the house. ' : 'Before that: '}
        <a href={`/community/pages/${slug}/history/0`}>the words that came with the house</a>
      </p>
    )}
    {older !== null && (
      <Pagination
        next={{ href: `/community/pages/${slug}/history?before=${older}`, children: 'Older wordings' }}
      />
    )}
  </Layout>
)
