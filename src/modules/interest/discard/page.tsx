import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

export const DiscardPage = ({ back }: { back: string }) => (
  <Layout title="Throw your answers away" back={back} robots="noindex">
    <PageHeading>Throw your answers away?</PageHeading>
    <p>
      They are gone at once, here and behind the link that we sent. Nobody has read them. You can begin anew
      whenever you like.
    </p>
    <Form action="/join/discard">
      <SubmitButton variant="warning">Throw them away</SubmitButton>
    </Form>
    <p>
      <a href={back}>Keep them</a>
    </p>
  </Layout>
)
