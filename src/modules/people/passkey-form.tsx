import type { ComponentChildren } from 'preact'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'

type Props = {
  action: string
  /** Where the challenge comes from. */
  ask: string
  /** What the button says. */
  says: string
  /** Whether a passkey is made instead of used. */
  makes?: boolean
  /** The field of another form at which browsers offer passkeys too. */
  field?: string
  variant?: 'secondary'
  /** What can be done instead, for whoever the device gave nothing. */
  instead: string
  children?: ComponentChildren
}

/**
 * A form that sends what a passkey signed. Passkeys need a script (src/ui/client/islands/passkeys.ts); without one the
 * form is sent empty, and the page that follows says so.
 */
export const PasskeyForm = ({ action, ask, says, makes, field, variant, instead, children }: Props) => (
  <Form
    action={action}
    data-island="passkeys"
    data-passkey={ask}
    data-passkey-new={makes}
    data-passkey-field={field}
  >
    <HiddenField name="answer" value="" />
    {children}
    <p class="nhsuk-error-message" role="alert" data-passkey-failed hidden>
      No passkey was {makes ? 'made' : 'used'}. Try again, or {instead}.
    </p>
    <SubmitButton variant={variant}>{says}</SubmitButton>
  </Form>
)
