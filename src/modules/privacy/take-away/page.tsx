import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

/** Everything that the house holds about its reader, to take away. */
export const TakeAwayPage = () => (
  <Layout title="Take your data away" back="/account" robots="noindex">
    <PageHeading lead="One file with everything that this house holds about you: a page to read, the same for programs, and your photograph.">
      Take your data away
    </PageHeading>
    <p>
      It is a ZIP file. Open “index.html” in it. Keep it where nobody else reads it: it holds what only you
      and organisers see.
    </p>
    <p>
      Your answers to the equality questions are in it too: nobody else can see them, so take care of the
      file. Secrets, such as that of your authenticator app, are not.
    </p>
    <Form action="/account/take-away">
      <SubmitButton>Get the file</SubmitButton>
    </Form>
  </Layout>
)
