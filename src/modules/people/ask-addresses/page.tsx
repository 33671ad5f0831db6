import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { hoursToDownload } from '../address-request.ts'
import { mostReason } from '../address-request-form.ts'

export const AskAddressesPage = ({ form }: { form: FormState }) => (
  <Layout
    title="Ask for the list of addresses"
    back="/members/addresses"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading lead="Another organiser reads this, and allows or refuses it.">
      Ask for the list of addresses
    </PageHeading>
    <p>
      If it is allowed, you can download the list once, within {hoursToDownload} hours. All members can see
      that you asked, though not why.
    </p>
    <Form action="/members/addresses/ask">
      <TextArea
        form={form}
        name="reason"
        label="What do you need it for?"
        hint="And when you will delete it"
        rows={4}
        maxLength={mostReason}
      />
      <SubmitButton>Ask</SubmitButton>
    </Form>
  </Layout>
)
