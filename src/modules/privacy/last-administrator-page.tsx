import { Button } from '#ui/button/button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

/** They are the only administrator: without one, nobody could make another. */
export const LastAdministratorPage = () => (
  <Layout title="You are the only administrator" back="/account" robots="noindex">
    <PageHeading>You are the only administrator</PageHeading>
    <p>Without one, nobody could say who holds which role, and the house could not be looked after.</p>
    <p>
      Make somebody else an administrator first: open their page among the members, and change their roles.
    </p>
    <Button href="/members">See the members</Button>
  </Layout>
)
