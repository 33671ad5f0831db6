import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { graceDays } from '../grace.ts'

/** What leaving means, before it is done. */
export const LeavePage = () => (
  <Layout title="Leave" back="/account" robots="noindex">
    <PageHeading lead="You can leave at any time, and need give no reason. Thank you for having been here.">
      Leave
    </PageHeading>
    <Section title="At once" id="at-once">
      <ul class="nhsuk-list nhsuk-list--bullet">
        <li>You are signed out everywhere, and cannot sign in.</li>
        <li>
          Nobody finds you in the directory, and no e-mail goes to you, but for a goodbye and a warning a week
          before the end, both with the way back, and a receipt once you are erased.
        </li>
        <li>Your roles end, and your answers to the equality questions are deleted.</li>
      </ul>
    </Section>
    <Section title={`For ${graceDays} days`} id="grace">
      <p>
        Everything else stays, unseen, in case you come back: one press on the link in either e-mail, and it
        is yours again.
      </p>
    </Section>
    <Section title="Then" id="then">
      <p>
        The house erases what it holds about you, as if you had asked. We write once more a week before. If
        you want it gone at once, <a href="/account/erase">have everything erased</a> instead. If you would
        like to keep a copy, <a href="/account/take-away">take your data away</a> first.
      </p>
    </Section>
    <Section>
      <Form action="/account/leave">
        <SubmitButton variant="warning">Leave</SubmitButton>
      </Form>
    </Section>
  </Layout>
)
