import type { FormState } from '#ui/form/form-state.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import type { Names } from './wall.ts'

/** Of which characteristic of the community's framework something speaks. */
export const CharacteristicField = ({ form, names }: { form: FormState; names: Names }) => (
  <SelectField
    form={form}
    name="characteristic"
    label="Which characteristic does it speak of? (optional)"
    items={[{ value: '', label: 'None' }, ...[...names].map(([key, name]) => ({ value: key, label: name }))]}
  />
)
