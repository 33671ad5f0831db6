import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

/** To a member who looks at their own page with eyes that do not see it: what those are told instead. */
export const UnseenPage = ({ id, as }: { id: string; as: 'member' | 'visitor' }) => (
  <Layout title="Your page is not seen" robots="noindex" back={`/members/${id}`}>
    <PageHeading>
      {as === 'member' ? 'Other members do not see your page' : 'Visitors do not see your page'}
    </PageHeading>
    <EmptyState next={<a href="/account/profile">Change who sees what</a>}>
      {as === 'member'
        ? 'You are not listed. Whoever opens the address of your page is told that there is no such page.'
        : 'Whoever opens its address without signing in is asked to sign in, as for any address of a member, whether there is one or not.'}
    </EmptyState>
  </Layout>
)
