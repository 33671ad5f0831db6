import { EmailField } from '#ui/form/email-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { AnswersGoTo } from '../answers-go-to.tsx'

export const AddPage = ({ form, answersTo }: { form: FormState; answersTo: string | null }) => (
  <Layout title="Add a member" back="/members" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <PageHeading lead="They are a member at once, and get an e-mail from you that says how to sign in.">
      Add a member
    </PageHeading>
    <Form action="/members/add">
      <TextField form={form} name="name" label="Name" hint="They can change it later" autocomplete="off" />
      <EmailField form={form} name="address" label="E-mail address" autocomplete="off" />
      <AnswersGoTo address={answersTo} />
      <SubmitButton>Add the member</SubmitButton>
    </Form>
  </Layout>
)
