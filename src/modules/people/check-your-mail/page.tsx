import { CodeField } from '#ui/form/code-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { signInMinutes } from '../sign-in-request.ts'

type Props = { form: FormState; address: string; development: boolean }

export const CheckYourMailPage = ({ form, address, development }: Props) => (
  <Layout title="Check your e-mail" back="/sign-in" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <PageHeading>Check your e-mail</PageHeading>
    <p>
      If <strong>{address}</strong> is the address of a member, an e-mail is on its way to it.
    </p>
    {development && (
      <p>
        In development it is shown at <a href="/development/mail">/development/mail</a>.
      </p>
    )}
    <p>Type the code from it here, or follow the link in it, in this browser.</p>
    <Form action="/sign-in/check-your-mail">
      <CodeField form={form} name="code" label="Code" hint="6 digits, as in 123 456" />
      <SubmitButton>Sign in</SubmitButton>
    </Form>
    <h2 class="nhsuk-heading-s">No e-mail?</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>It can take a minute or two. The code works for {signInMinutes} minutes.</li>
      <li>Look among unwanted e-mails (spam).</li>
      <li>
        Check the address above. If it is not right, or the community knows you by another,{' '}
        <a href="/sign-in">ask again</a>.
      </li>
    </ul>
  </Layout>
)

/** The code cannot be typed any more: why, and what next. */
export const CodeClosedPage = ({ because }: { because: 'expired' | 'ended' | 'spent' }) => (
  <Layout title={closed[because].title} robots="noindex">
    <PageHeading>{closed[because].title}</PageHeading>
    <p>{closed[because].why}</p>
    {because === 'spent' ? (
      <p>
        The link in the e-mail still works, in this browser. If you have none that is fresh,{' '}
        <a href="/sign-in">ask for another e-mail</a>.
      </p>
    ) : (
      <p>
        <a href="/sign-in">Ask for another e-mail</a>
      </p>
    )}
  </Layout>
)

const closed = {
  expired: {
    title: 'The code has expired',
    why: `A code works for ${signInMinutes} minutes, so that nobody finds one that still works later.`,
  },
  ended: {
    title: 'Too many wrong codes',
    why: 'The code was wrong five times, so that e-mail’s code and link no longer work. This keeps others from guessing.',
  },
  spent: {
    title: 'Too many codes today',
    why: 'So many codes were typed for this address today that we take no more before tomorrow. This keeps others from guessing.',
  },
}
