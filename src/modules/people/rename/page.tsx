import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

export const RenamePage = ({ form, revision }: { form: FormState; revision: string }) => (
  <Layout title="Your name" back="/account" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <PageHeading>Your name</PageHeading>
    <Form action="/account/rename">
      <HiddenField name="revision" value={revision} />
      <TextField
        form={form}
        name="name"
        label="Name"
        hint="As you want other members to know you"
        autocomplete="name"
      />
      <SubmitButton>Save</SubmitButton>
    </Form>
  </Layout>
)
