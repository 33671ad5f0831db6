import { inWords } from '#platform/clock.ts'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import type { Community } from '../community.ts'
import { EditLink } from '../edit-link.tsx'
import { type CommunityPage, fillIn } from '../page.ts'

type Props = { shown: CommunityPage; community: Pick<Community, 'name' | 'contact'>; isEditor: boolean }

export const ShownPage = ({ shown, community, isEditor }: Props) => (
  <Layout title={shown.title}>
    <PageHeading>{shown.title}</PageHeading>
    {isEditor && <EditLink href={`/community/pages/${shown.slug}/edit`} what="this page" />}
    <Markdown text={fillIn(shown.body, community)} />
    {shown.publishedAt && <p class="cw-small">{`Last changed on ${inWords(shown.publishedAt)}.`}</p>}
  </Layout>
)
