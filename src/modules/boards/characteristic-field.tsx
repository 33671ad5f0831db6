import type { FormState } from '#ui/form/form-state.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import type { Names } from './wall.ts'

type Props = { form: FormState; names: Names; label?: string }

const ofCards = 'Which characteristic does it speak of? (optional)'

/** Of which characteristic of the community's framework something speaks. */
export const CharacteristicField = ({ form, names, label = ofCards }: Props) => (
  <SelectField
    form={form}
    name="characteristic"
    label={label}
    items={[{ value: '', label: 'None' }, ...[...names].map(([key, name]) => ({ value: key, label: name }))]}
  />
)
