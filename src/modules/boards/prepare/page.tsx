import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { CharacteristicField } from '../characteristic-field.tsx'
import { HowToAnswer } from '../how-to-answer.tsx'
import type { Names } from '../wall.ts'

/** Where a board is laid out: what it asks, and how people answer. */
export const PreparePage = ({ form, names }: { form: FormState; names: Names }) => (
  <Layout
    title="Prepare a board"
    robots="noindex"
    breadcrumb={[{ href: '/boards', text: 'Boards' }]}
    problem={form.problems.length > 0}
  >
    <Problems form={form} />
    <PageHeading lead="People answer from their phones, without signing up, and everybody sees it at once.">
      Prepare a board
    </PageHeading>
    <Form action="/boards/new">
      <TextField form={form} name="title" label="What is it called?" />
      <TextArea form={form} name="questions" label="What do you ask?" hint="One question a line" rows={4} />
      <CharacteristicField form={form} names={names} label="Which characteristic is it about? (optional)" />
      <HowToAnswer form={form} />
      <DateField
        form={form}
        name="openUntil"
        legend="What is the last day on which the link lets people in?"
        hint="When you close the board, it ends at once"
      />
      <SubmitButton>Lay the board out</SubmitButton>
    </Form>
  </Layout>
)
