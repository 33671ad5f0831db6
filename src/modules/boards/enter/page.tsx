import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'

/** Where a code that was said aloud leads to its board. */
export const EnterPage = ({ form }: { form: FormState }) => (
  <Layout title="Come to a board" problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <PageHeading lead="Whoever leads the workshop shows or says the code.">Come to a board</PageHeading>
    <Form action="/board">
      <TextField
        form={form}
        name="code"
        label="The code"
        hint="Six letters and figures"
        autocomplete="off"
        spellcheck={false}
        width={10}
      />
      <SubmitButton>Go to the board</SubmitButton>
    </Form>
  </Layout>
)
