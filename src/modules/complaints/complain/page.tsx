import { EmailField } from '#ui/form/email-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Panel } from '#ui/panel/panel.tsx'
import { daysToAnswer } from '../complaint.ts'

export const ComplainPage = ({ form }: { form: FormState }) => (
  <Layout
    title="Complain about your data"
    back="/privacy"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading
      lead={`Tell us if you think that we handle your personal data wrongly. You need no account. We write to you at once, and answer within ${daysToAnswer} days.`}
    >
      Complain about your data
    </PageHeading>
    <Form action="/data-complaint">
      <TextField form={form} name="name" label="Your name" autocomplete="name" />
      <EmailField
        form={form}
        name="address"
        label="Your e-mail address"
        hint="The answer goes there"
        autocomplete="email"
      />
      <TextArea form={form} name="words" label="What happened" rows={8} maxLength={5000} />
      <SubmitButton>Send</SubmitButton>
    </Form>
    <p>
      You can also complain to the{' '}
      <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a> at any time, before
      or after you have told us.
    </p>
  </Layout>
)

export const ComplainedPage = ({ reference }: { reference: string }) => (
  <Layout title="We have your complaint" robots="noindex">
    <Panel heading={{ children: 'We have your complaint', level: 1 }}>
      Your reference is <strong>{reference}</strong>
    </Panel>
    <p>
      An e-mail that says so is on its way to you. An organiser reads what you wrote, and answers within 30
      days.
    </p>
    <p>
      <a href="/privacy">What we hold, why, and your rights</a>
    </p>
  </Layout>
)
