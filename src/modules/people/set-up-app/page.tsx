import { CodeField } from '#ui/form/code-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { QrCode } from '#ui/qr-code/qr-code.tsx'
import type { Begun } from './query.ts'

type Props = { form: FormState; begun: Begun; to: string }

export const SetUpAppPage = ({ form, begun, to }: Props) => (
  <Layout
    title="Set up your app"
    back="/account/second-factor"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading lead="Let your authenticator app read this picture, then type the code that it shows.">
      Set up your app
    </PageHeading>
    <h2 class="nhsuk-heading-m">1. Tell your app</h2>
    <QrCode
      words={begun.address}
      label="A picture for your authenticator app. The same key stands below as letters and digits."
    />
    <p>
      On the same telephone, or without a camera: <a href={begun.address}>open it in your app</a>, or type
      this key there:
    </p>
    <p class="cw-exact">{begun.secret.replace(/.{4}(?=.)/g, '$& ')}</p>
    <h2 class="nhsuk-heading-m">2. Tell us</h2>
    <Form action="/account/second-factor/app">
      {to !== '/' && <HiddenField name="to" value={to} />}
      <CodeField form={form} name="code" label="Code that your app shows" hint="6 digits, as in 123 456" />
      <SubmitButton>Set it up</SubmitButton>
    </Form>
  </Layout>
)
