import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Toolbar } from '#ui/layout/toolbar.tsx'
import { TaskList } from '#ui/task-list/task-list.tsx'
import type { Block } from '../block.ts'
import { blocks } from '../blocks.ts'
import type { Community } from '../community.ts'
import { pageSlugs } from '../page.ts'

type Props = { community: Community; done: string | undefined }

export const EditPage = ({ community, done }: Props) => (
  <Layout
    title="Edit what the community says"
    robots="noindex"
    breadcrumb={[{ href: '/about', text: 'About' }]}
  >
    <Done done={done} says={says} />
    <PageHeading lead="Each part has a form of its own. What you save, everybody sees at once; and nothing is lost: any earlier edition can be brought back.">
      Edit what the community says about itself
    </PageHeading>
    <Toolbar>
      <a href="/community/editions">Earlier editions</a>
      <a href="/about">The page as it is</a>
    </Toolbar>
    <h2>About the community</h2>
    <TaskList
      idPrefix="block"
      items={blocks.map((block) => ({
        heading: block.title,
        href: `/community/edit/${block.slug}`,
        hint: block.about,
        status: sizeOf(block, community),
      }))}
    />
    <h2>Pages</h2>
    <TaskList
      idPrefix="page"
      items={pageSlugs.map((slug) => ({
        heading: slug.charAt(0).toUpperCase() + slug.slice(1),
        href: `/community/pages/${slug}/edit`,
        status: <a href={`/community/pages/${slug}/history`}>{`History of ${slug}`}</a>,
      }))}
    />
  </Layout>
)

const says = {
  saved: 'Saved. Everybody sees it now.',
  unchanged: 'Nothing was different from what stood there, so all is as it was.',
}

/** How much stands in a block: what has not been said yet is easy to see. */
function sizeOf(block: Block, community: Community): string {
  const values = block.values(community)
  const rows = new Set(Object.keys(values).flatMap((name) => /\.(\d+)\./.exec(name)?.[1] ?? []))
  if (rows.size > 0) return `${rows.size}\u00a0${block.repeated?.one ?? 'entry'}${rows.size === 1 ? '' : 's'}`
  return Object.values(values).some((value) => value !== '') ? 'Completed' : 'Not yet started'
}
