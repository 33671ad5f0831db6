import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Kind, kindWords } from '../entry.ts'
import { WordingFields } from '../wording-fields.tsx'

export const AddPage = ({ kind, form }: { kind: Kind; form: FormState }) => (
  <Layout
    title={`Add a ${kindWords[kind].one}`}
    back="/system/arrange"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading caption={kindWords[kind].many} lead="It is offered from now on, as the last of its list.">
      {`Add a ${kindWords[kind].one}`}
    </PageHeading>
    <Form action={`/system/add/${kind}`}>
      <WordingFields form={form} kind={kind} />
      <SubmitButton>Add it</SubmitButton>
    </Form>
  </Layout>
)
