import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { sizeInWords, versionName } from '../naming.ts'
import { addressOf, type FrameworkVersion } from '../version.ts'

/** Where nobody works on a next version yet: the way to begin one. */
export const BeginDraftPage = ({ version }: { version: FrameworkVersion }) => (
  <Layout
    title="Begin a draft"
    robots="noindex"
    breadcrumb={[
      { href: '/frameworks', text: 'Frameworks' },
      { href: addressOf(version), text: version.title },
    ]}
  >
    <PageHeading
      caption={version.title}
      lead={`It begins as the wording of ${versionName(version)}, word for word: ${sizeInWords(version)}. You then change what should change.`}
    >
      Begin a draft of the next version
    </PageHeading>
    <p>
      Only editors see a draft. Several of you may work on it. What is published stays as it is until you
      publish the draft as a version of its own.
    </p>
    <Form action={`/frameworks/${version.framework.slug}/draft`}>
      <SubmitButton>Begin the draft</SubmitButton>
    </Form>
    <p>
      Do you have the wording already? <a href="/frameworks/import">Import it from a file or a document</a>.
    </p>
  </Layout>
)
