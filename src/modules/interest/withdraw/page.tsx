import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

export const WithdrawPage = ({ token, reference }: { token: string; reference: string }) => (
  <Layout title="Withdraw" back={`/join/standing/${token}`} robots="noindex">
    <PageHeading caption={`Your expression of interest ${reference}`}>Withdraw it?</PageHeading>
    <p>
      We take it out of our queue, and forget it after six months. You can begin anew whenever you like. An
      e-mail says that it is done.
    </p>
    <Form action={`/join/standing/${token}/withdraw`}>
      <SubmitButton variant="warning">Withdraw</SubmitButton>
    </Form>
    <p>
      <a href={`/join/standing/${token}`}>Leave it where it is</a>
    </p>
  </Layout>
)
