import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { OrganisationFields } from '../organisation-fields.tsx'
import type { SystemMap } from '../queries.ts'

type Props = { form: FormState; parts: SystemMap['parts'] }

export const AddOrganisationPage = ({ form, parts }: Props) => (
  <Layout
    title="Add an organisation"
    back="/system/organisations"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading lead="It is offered at once to everybody who says where they stand. You need not add them all: members add their own by naming it, for you to check.">
      Add an organisation
    </PageHeading>
    <Form action="/system/organisations/add">
      <OrganisationFields form={form} parts={parts} />
      <SubmitButton>Add it</SubmitButton>
    </Form>
  </Layout>
)
