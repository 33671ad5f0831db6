import { inWords } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

/** Asks before it does: programs that read mail open links too. */
export const ComeBackPage = ({ wayBack, until }: { wayBack: string; until: Date }) => (
  <Layout title="Come back" robots="noindex">
    <PageHeading lead="It is good to see you. One press, and you are a member again, with everything that was yours, but for your roles and your answers to the equality questions.">
      Come back
    </PageHeading>
    <p>You can do so until {inWords(until)}.</p>
    <Form action={`/come-back/${wayBack}`}>
      <SubmitButton>Come back</SubmitButton>
    </Form>
  </Layout>
)

/** They are a member again; they sign in as ever. */
export const BackPage = () => (
  <Layout title="Welcome back" robots="noindex">
    <PageHeading lead="You are a member again. Please sign in, as you did before.">Welcome back</PageHeading>
    <Button href="/sign-in">Sign in</Button>
  </Layout>
)

/** The link was used, or its time is over. */
export const TooLatePage = () => (
  <Layout title="This link no longer works" robots="noindex">
    <PageHeading>This link no longer works</PageHeading>
    <p>Either you came back by it already: then you can sign in. Or its time is over, and you were erased.</p>
    <p>
      <a href="/sign-in">Sign in</a>, or <a href="/join">join anew</a>.
    </p>
  </Layout>
)
