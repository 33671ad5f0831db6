import { CodeField } from '#ui/form/code-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Factors } from '../factors.ts'
import { LostDevice, ProofFields } from '../proof-fields.tsx'
import { signInMinutes } from '../sign-in-request.ts'

const lead = (isKept: boolean) =>
  `What comes next matters, so please show once more that it is you. Then you go on where you were${
    isKept ? ': what you typed is kept, and not sent yet' : ''
  }.`

/** `isKept`: whether something that they typed is kept for them meanwhile. */
type Common = { form: FormState; to: string; isKept: boolean }
type ByFactor = Common & { factors: Factors }

/** For whoever has a second factor: their mail alone would not do. */
export const ProvePage = ({ form, factors, to, isKept }: ByFactor) => (
  <Layout title="Is it you?" back="/account" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <PageHeading lead={lead(isKept)}>Is it you?</PageHeading>
    <ProofFields form={form} factors={factors} action="/account/prove" to={to} />
    <LostDevice />
  </Layout>
)

type ByMail = Common & {
  /** Where a code was sent that still works; null where none was. */
  sentTo: string | null
  development: boolean
}

/** For everybody else: a code by mail. */
export const ProveByMailPage = ({ form, sentTo, to, isKept, development }: ByMail) => (
  <Layout title="Is it you?" back="/account" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <PageHeading lead={lead(isKept)}>Is it you?</PageHeading>
    {sentTo && (
      <>
        <p>
          A code is on its way to <strong>{sentTo}</strong>. It works for {signInMinutes} minutes.
        </p>
        {development && (
          <p>
            In development it is shown at <a href="/development/mail">/development/mail</a>.
          </p>
        )}
        <Form action="/account/prove">
          {to !== '/' && <HiddenField name="to" value={to} />}
          <CodeField form={form} name="code" label="Code from the e-mail" hint="6 digits, as in 123 456" />
          <SubmitButton>Go on</SubmitButton>
        </Form>
      </>
    )}
    <Form action="/account/prove">
      {to !== '/' && <HiddenField name="to" value={to} />}
      <HiddenField name="do" value="send" />
      <SubmitButton variant={sentTo ? 'secondary' : undefined}>
        {sentTo ? 'Send another code' : 'Send me a code by e-mail'}
      </SubmitButton>
    </Form>
  </Layout>
)
