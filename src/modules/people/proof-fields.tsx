import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Factors } from './factors.ts'
import { PasskeyForm } from './passkey-form.tsx'

type Props = { form: FormState; factors: Factors; action: string; to: string }

/** The ways in which a member proves a second factor: those that they have set up. */
export const ProofFields = ({ form, factors, action, to }: Props) => {
  const types = factors.appSince !== null || factors.codesLeft > 0
  return (
    <>
      {factors.passkeys > 0 && (
        <PasskeyForm
          action={action}
          ask="/sign-in/passkey/challenge"
          says="Use a passkey"
          instead={types ? 'type a code' : 'use another of your devices'}
        >
          {to !== '/' && <HiddenField name="to" value={to} />}
        </PasskeyForm>
      )}
      {types && (
        <Form action={action}>
          {to !== '/' && <HiddenField name="to" value={to} />}
          <TextField
            form={form}
            name="code"
            label={factors.appSince ? 'Code from your app' : 'Recovery code'}
            hint={hintFor(factors)}
            autocomplete="one-time-code"
            autocapitalize="none"
            spellcheck={false}
            code={true}
            width={20}
          />
          <SubmitButton variant={factors.passkeys > 0 ? 'secondary' : undefined}>Go on</SubmitButton>
        </Form>
      )}
    </>
  )
}

function hintFor({ appSince, codesLeft }: Factors): string {
  if (!appSince) return '16 letters and digits from your paper; each works once'
  return codesLeft > 0 ? '6 digits, as in 123 456. Or one of your recovery codes.' : '6 digits, as in 123 456'
}

/** What to do when the device is lost. */
export const LostDevice = () => (
  <>
    <h2 class="nhsuk-heading-s">Lost your device?</h2>
    <p>
      Use one of your recovery codes. If you have none left, ask whoever looks after the machine to take your
      second factor away; then sign in by e-mail and set up another.
    </p>
  </>
)
