import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Textarea } from '#ui/textarea/textarea.tsx'

type Props = { framework: string; typed?: string | undefined }

/** Somebody published the draft, or threw it away, while an editor was writing. Nothing that was typed is lost. */
export const NoDraftPage = ({ framework, typed }: Props) => (
  <Layout title="There is no draft any more" robots="noindex">
    <PageHeading lead="Another editor published it or threw it away.">There is no draft any more</PageHeading>
    <Kept typed={typed} />
    <p>
      <a href={`/frameworks/${framework}/history`}>See what is published</a>
    </p>
    <p>
      <a href={`/frameworks/${framework}/draft`}>Begin another draft</a>
    </p>
  </Layout>
)

/** Somebody took the characteristic out of the draft while an editor was writing it. */
export const NoCharacteristicPage = ({ framework, typed }: Props) => (
  <Layout title="This characteristic is not in the draft any more" robots="noindex">
    <PageHeading lead="Another editor removed it while you were writing.">
      This characteristic is not in the draft any more
    </PageHeading>
    <Kept typed={typed} />
    <p>
      <a href={`/frameworks/${framework}/draft/arrange`}>Add it again</a>
    </p>
    <p>
      <a href={`/frameworks/${framework}/draft`}>See all of the draft</a>
    </p>
  </Layout>
)

const Kept = ({ typed }: Pick<Props, 'typed'>) =>
  typed ? (
    <Textarea id="typed" name="typed" label="What you had typed, to copy and keep" rows={14} value={typed} />
  ) : null
