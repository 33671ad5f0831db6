import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

export const SignOutPage = () => (
  <Layout title="Sign out" robots="noindex">
    <PageHeading>Sign out</PageHeading>
    <p>You will be signed out in this browser. Other browsers stay as they are.</p>
    <Form action="/sign-out">
      <SubmitButton>Sign out</SubmitButton>
    </Form>
  </Layout>
)

export const SignedOutPage = () => (
  <Layout title="You are signed out" robots="noindex">
    <PageHeading>You are signed out</PageHeading>
    <p>Nobody can act as you in this browser now.</p>
    <p>
      <a href="/">Go to the home page</a> or <a href="/sign-in">sign in again</a>.
    </p>
  </Layout>
)
