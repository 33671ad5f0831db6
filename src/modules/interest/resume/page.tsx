import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

/** Opening the link shows this and changes nothing: mail scanners open links too. */
export const ResumePage = ({ token }: { token: string }) => (
  <Layout title="Go on where you stopped" robots="noindex">
    <PageHeading>Go on where you stopped</PageHeading>
    <p>Your answers are kept. Open them in this browser, and go on.</p>
    <Form action={`/join/resume/${token}`}>
      <SubmitButton>Open my answers</SubmitButton>
    </Form>
    <p>
      Then they are open only in browsers in which such a link was pressed: not where you began, until you
      press one there.
    </p>
    <p>On a device that others use, throw them away or send them before you leave.</p>
  </Layout>
)

/** The link has opened another browser: its owner gets another one, and nobody else does. */
export const UsedElsewherePage = ({ token }: { token: string }) => (
  <Layout title="This link was used in another browser" robots="noindex">
    <PageHeading>This link was used in another browser</PageHeading>
    <p>
      A link opens one browser, so that nobody to whom it was passed on can read what you wrote. Are they your
      answers, and would you like to go on here? Then we send another link to the address that you gave.
    </p>
    <Form action={`/join/resume/${token}`}>
      <HiddenField name="do" value="mail-another" />
      <SubmitButton>Send me another link</SubmitButton>
    </Form>
  </Layout>
)

/** There is no draft behind the link. */
export const ResumeGonePage = () => (
  <Layout title="This link leads to no answers" robots="noindex">
    <PageHeading>This link leads to no answers</PageHeading>
    <p>
      What you wrote was sent since, or thrown away, or forgotten after 30 days. Or a part of the link is
      missing: if you copied it, check that you copied all of it.
    </p>
    <p>
      If you sent it, the mail that we sent you then says where it stands. If not,{' '}
      <a href="/join">begin anew</a>.
    </p>
  </Layout>
)
