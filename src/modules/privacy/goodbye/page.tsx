import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

/** What whoever has just gone sees last. */
export const GoodbyePage = ({ isErased }: { isErased: boolean }) => (
  <Layout title="Goodbye" robots="noindex">
    <PageHeading lead="Thank you for having been here.">Goodbye</PageHeading>
    {isErased ? (
      <p>
        You are erased, and signed out everywhere. If you had proven your address, an e-mail says so, as a
        receipt; then the address goes too.
      </p>
    ) : (
      <p>
        You have left, and are signed out everywhere. Should you want to come back, an e-mail has the way.
      </p>
    )}
    <p>
      You are welcome here as a visitor: <a href="/about">about this community</a>.
    </p>
  </Layout>
)
