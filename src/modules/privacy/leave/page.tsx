import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

/** What leaving means, before it is done. */
export const LeavePage = () => (
  <Layout title="Leave" back="/account" robots="noindex">
    <PageHeading lead="You can leave at any time, and need give no reason. Thank you for having been here.">
      Leave
    </PageHeading>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>You are signed out everywhere, and cannot sign in any more.</li>
      <li>Nobody finds you in the directory, and no e-mail goes to you.</li>
      <li>Your answers to the equality questions are deleted at once.</li>
      <li>
        What you told stays, unseen, in case you come back: ask an organiser to add you again. If you want it
        gone, <a href="/account/erase">have everything erased</a> instead.
      </li>
    </ul>
    <Form action="/account/leave">
      <SubmitButton variant="warning">Leave</SubmitButton>
    </Form>
  </Layout>
)
