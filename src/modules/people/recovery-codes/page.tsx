import { Button } from '#ui/button/button.tsx'
import { Form } from '#ui/form/form.tsx'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

type Props = { codesLeft: number; to: string }

export const RecoveryCodesPage = ({ codesLeft, to }: Props) => (
  <Layout title="Recovery codes" back="/account/second-factor" robots="noindex">
    <PageHeading lead="For the day when you lose your device: ten codes on paper, each of which works once in its place.">
      Recovery codes
    </PageHeading>
    <p>
      They are shown once, on the next page. Print it or write them down, and keep them where you keep what
      matters: not in your mailbox, and not on the device that they stand in for.
    </p>
    {codesLeft > 0 && (
      <p>
        You have {codesLeft === 1 ? 'one code' : `${codesLeft} codes`} left. New ones take their place: the
        old paper is then worth nothing.
      </p>
    )}
    <Form action="/account/second-factor/recovery-codes">
      {to !== '/' && <HiddenField name="to" value={to} />}
      <SubmitButton>Show me ten codes</SubmitButton>
    </Form>
  </Layout>
)

/** Shown once: what is kept of the codes does not say them. */
export const NewCodesPage = ({ codes, to }: { codes: readonly string[]; to: string }) => (
  <Layout title="Your recovery codes" robots="noindex">
    <PageHeading lead="This is the only time that they are shown. Print this page, or write them down.">
      Your recovery codes
    </PageHeading>
    <ol class="cw-exact cw-exact--list">
      {codes.map((code) => (
        <li>{code}</li>
      ))}
    </ol>
    <p>Each works once, in place of your app or your passkey, after you have signed in by e-mail.</p>
    <p class="cw-side-by-side">
      <Button href={to === '/' ? '/account/second-factor' : to}>I have kept them</Button>
      <Button type="button" variant="secondary" hidden data-print>
        Print them
      </Button>
    </p>
  </Layout>
)
