import type { FormState } from '#ui/form/form-state.ts'
import { RadioField } from '#ui/form/radio-field.tsx'

/** How somebody was told who has no e-mail: nobody's wish ends in silence. */
export const ToldHowField = ({ form }: { form: FormState }) => (
  <RadioField
    form={form}
    name="toldHow"
    legend="How did you tell them?"
    hint="They have no e-mail, so tell them before you write it down here"
    items={[
      { value: 'telephone', label: 'By telephone' },
      { value: 'letter', label: 'By letter' },
      { value: 'in person', label: 'In person' },
    ]}
  />
)
