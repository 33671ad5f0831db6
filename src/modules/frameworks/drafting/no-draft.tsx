import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Textarea } from '#ui/textarea/textarea.tsx'

/** Somebody published the draft, or threw it away, while an editor was writing. Nothing that was typed is lost. */
export const NoDraftPage = ({ framework, typed }: { framework: string; typed?: string | undefined }) => (
  <Layout title="There is no draft any more" robots="noindex">
    <PageHeading lead="Another editor published it or threw it away.">There is no draft any more</PageHeading>
    {typed && (
      <Textarea
        id="typed"
        name="typed"
        label="What you had typed, to copy and keep"
        rows={14}
        value={typed}
      />
    )}
    <p>
      <a href={`/frameworks/${framework}/history`}>See what is published</a>
    </p>
    <p>
      <a href={`/frameworks/${framework}/draft`}>Begin another draft</a>
    </p>
  </Layout>
)
