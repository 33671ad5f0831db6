import { CodeField } from '#ui/form/code-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { signInMinutes } from '../sign-in-request.ts'

type Props = { form: FormState; address: string; development: boolean }

export const VerifyAddressPage = ({ form, address, development }: Props) => (
  <Layout
    title="Check that mailbox"
    back="/account/addresses/add"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading>Check that mailbox</PageHeading>
    <p>
      An e-mail is on its way to <strong class="cw-anywhere">{address}</strong>. Type the code from it here,
      or follow the link in it.
    </p>
    {development && (
      <p>
        In development it is shown at <a href="/development/mail">/development/mail</a>.
      </p>
    )}
    <Form action="/account/addresses/verify">
      <CodeField form={form} name="code" label="Code from the e-mail" hint="6 digits, as in 123 456" />
      <SubmitButton>Add the address</SubmitButton>
    </Form>
    <p>
      No e-mail? It can take a minute or two, and works for {signInMinutes} minutes. Look among unwanted
      e-mails, check the address, or <a href="/account/addresses/add">ask again</a>.
    </p>
  </Layout>
)

/** The code or the link adds nothing: why, and what next. */
export const NotAddedPage = ({ because }: { because: keyof typeof words }) => (
  <Layout title={words[because].title} back="/account/addresses" robots="noindex">
    <PageHeading>{words[because].title}</PageHeading>
    <p>{words[because].why}</p>
    <p>
      <a href="/account/addresses">See your addresses</a>
    </p>
  </Layout>
)

const words = {
  ended: {
    title: 'Too many wrong codes',
    why: 'The code was wrong five times, so it no longer works. Add the address again to get another.',
  },
  none: {
    title: 'The code has expired',
    why: `A code works once, for ${signInMinutes} minutes. Add the address again to get another.`,
  },
  taken: {
    title: 'That address cannot be added',
    why: 'It was added to another account meanwhile. If that is yours too, ask an organiser to help you make one of the two.',
  },
}
