import type { FormState } from '#ui/form/form-state.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { attributions, attributionWords } from './attribution.ts'

/** How somebody wants to be named with what they say about a wording. */
export const AttributionField = ({ form }: { form: FormState }) => (
  <RadioField
    form={form}
    name="attribution"
    legend={{ children: 'How would you like to be named with it?', size: 's' }}
    inline={true}
    small={true}
    items={attributions.map((value) => ({ value, label: attributionWords[value] }))}
  />
)
