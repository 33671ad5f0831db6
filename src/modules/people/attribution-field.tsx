import type { FormState } from '#ui/form/form-state.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { attributions, attributionWords, type Namings, namingInWords } from './attribution.ts'

type Props = {
  form: FormState
  namings: Namings
  /** What stands where nobody is named. */
  unnamed: string
}

/** How somebody wants to be named with what they say, and the words that will stand there. */
export const AttributionField = ({ form, namings, unnamed }: Props) => (
  <RadioField
    form={form}
    name="attribution"
    legend={{ children: 'How would you like to be named with it?', size: 's' }}
    items={attributions.map((value) => ({
      value,
      label: attributionWords[value],
      hint: `${namingInWords(namings, value, unnamed)}${value === 'named' ? ', also where you stand in no list of members' : ''}`,
    }))}
  />
)
