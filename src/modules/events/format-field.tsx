import type { FormState } from '#ui/form/form-state.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { formatWords } from './event.ts'

/** How people come. */
export const FormatField = ({ form }: { form: FormState }) => (
  <RadioField
    form={form}
    name="format"
    legend="How do people come?"
    items={(['online', 'in-person', 'both'] as const).map((value) => ({ value, label: formatWords[value] }))}
  />
)
