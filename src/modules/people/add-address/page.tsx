import { EmailField } from '#ui/form/email-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

export const AddAddressPage = ({ form }: { form: FormState }) => (
  <Layout
    title="Add an address"
    back="/account/addresses"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading lead="We send a code there, so that nobody adds an address that is somebody else’s.">
      Add an address
    </PageHeading>
    <Form action="/account/addresses/add">
      <EmailField form={form} name="address" label="E-mail address" />
      <SubmitButton>Send the code</SubmitButton>
    </Form>
  </Layout>
)
