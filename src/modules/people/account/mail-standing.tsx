import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { WarningCallout } from '#ui/warning-callout/warning-callout.tsx'
import type { Account } from './query.ts'

/** Stands at the top of somebody's account while mail to one of their addresses is paused; otherwise nothing does. */
export const MailStanding = ({ paused }: Pick<Account, 'paused'>) =>
  paused.length === 0 ? null : (
    <WarningCallout heading={{ level: 2, children: 'We do not write to you at the moment' }}>
      {paused.map(({ address, because }) => (
        <p>
          {because === 'bounce'
            ? `Mail to ${address} came back to us. Check that the address is right and that the mailbox is not full.`
            : `A letter to ${address} was reported as unwanted (spam), so we stopped. That can happen by one press too many.`}
        </p>
      ))}
      <p>Codes to sign in still come.</p>
      <Form action="/account/letters/start-again">
        <SubmitButton variant="secondary">Write to me again</SubmitButton>
      </Form>
    </WarningCallout>
  )
