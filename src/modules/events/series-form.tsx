import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'

/** What a series of events says of itself. */
export const SeriesForm = ({ form, action }: { form: FormState; action: string }) => (
  <Form action={action}>
    <HiddenField name="revision" value={String(form.values.revision ?? '0')} />
    <TextField form={form} name="title" label="What is it called?" />
    <TextArea form={form} name="objective" label="What is it for? (optional)" rows={3} maxLength={1000} />
    <TextArea form={form} name="about" label="What is it? (optional)" rows={6} maxLength={4000} />
    <TextArea
      form={form}
      name="outputs"
      label="What does it lead to? (optional)"
      hint="One thing on each line"
      rows={5}
      maxLength={4000}
    />
    <SubmitButton>Save</SubmitButton>
  </Form>
)
