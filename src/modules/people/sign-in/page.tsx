import { EmailField } from '#ui/form/email-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PasskeyForm } from '../passkey-form.tsx'

type Props = {
  form: FormState
  to: string
  /** What members call the account elsewhere by which they may sign in; null where there is none. */
  provider: string | null
  /** Whether something that was typed in this browser waits for whoever typed it. */
  isKept: boolean
}

export const SignInPage = ({ form, to, provider, isKept }: Props) => (
  <Layout title="Sign in" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <PageHeading lead="You need no password. We send you an e-mail with a link and a code; either lets you in.">
      Sign in
    </PageHeading>
    {isKept && <KeptNotice />}
    <Form action="/sign-in">
      {to !== '/' && <HiddenField name="to" value={to} />}
      <EmailField
        form={form}
        name="address"
        label="E-mail address"
        hint="The address by which the community knows you"
        autocomplete="email webauthn"
      />
      <SubmitButton>Send me the e-mail</SubmitButton>
    </Form>
    <div class="cw-ways">
      <PasskeyForm
        action="/sign-in/passkey"
        ask="/sign-in/passkey/challenge"
        field="address"
        says="Sign in with a passkey"
        variant="secondary"
        instead="sign in by e-mail"
      >
        {to !== '/' && <HiddenField name="to" value={to} />}
      </PasskeyForm>
      {provider && (
        <Form action="/sign-in/provider">
          {to !== '/' && <HiddenField name="to" value={to} />}
          <SubmitButton variant="secondary">Sign in with {provider}</SubmitButton>
        </Form>
      )}
    </div>
    <p>
      Not a member yet? <a href="/join">Join us</a>.
    </p>
  </Layout>
)

const KeptNotice = () => (
  <InsetText>
    You were signed out before you sent your form. What you typed is kept for an hour, and not sent yet. Sign
    in in this browser, and it stands in the form again. In another browser it is not there. Files have to be
    chosen again.
  </InsetText>
)
