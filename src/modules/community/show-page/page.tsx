import { inWords } from '#platform/clock.ts'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Markdown } from '#ui/markdown/markdown.tsx'
import type { Community } from '../community.ts'
import { EditLink } from '../edit-link.tsx'
import { type CommunityPage, fillIn } from '../page.ts'

type Props = {
  shown: CommunityPage
  community: Pick<Community, 'name' | 'contact'>
  isEditor: boolean
  done: string | undefined
}

export const ShownPage = ({ shown, community, isEditor, done }: Props) => (
  <Layout title={shown.title}>
    <Done done={isEditor ? done : undefined} says={says} />
    <PageHeading>{shown.title}</PageHeading>
    {isEditor && <EditLink href={`/community/pages/${shown.slug}/edit`} what="this page" />}
    <Markdown text={fillIn(shown.body, community)} />
    {shown.publishedAt && <p class="cw-small">{`Last changed on ${inWords(shown.publishedAt)}.`}</p>}
  </Layout>
)

const says = {
  saved: 'Saved. Everybody sees it now.',
  'brought-back': 'It is brought back: everybody sees it as it was then.',
}
