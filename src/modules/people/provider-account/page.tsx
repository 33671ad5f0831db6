import { inWords } from '#platform/clock.ts'
import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Identity } from './query.ts'

type Props = { name: string; identity: Identity; done: string | undefined }

export const ProviderPage = ({ name, identity, done }: Props) => (
  <Layout title={`Sign in with ${name}`} back="/account" robots="noindex">
    <Done done={done} says={says} />
    <PageHeading lead="An account that you have elsewhere can sign you in here. Your e-mail goes on to work, and lets you in when the other house is closed.">
      Sign in with {name}
    </PageHeading>
    {identity ? (
      <>
        <p>
          Linked on {inWords(identity.linkedAt)},{' '}
          {identity.usedAt ? `last used on ${inWords(identity.usedAt)}` : 'not used yet'}.
        </p>
        <Form action="/account/provider/unlink">
          <SubmitButton variant="secondary">Unlink it</SubmitButton>
        </Form>
      </>
    ) : (
      <Form action="/account/provider">
        <p>
          It is not linked. We take you there to sign in, and keep nothing of it but the name that it goes by.
        </p>
        <SubmitButton>Link {name}</SubmitButton>
      </Form>
    )}
  </Layout>
)

const says = {
  linked: 'It is linked: you can sign in with it from now on.',
  unlinked: 'It is unlinked: nobody can sign in with it any more.',
}
