import type { Listed } from '#ui/part.ts'
import { Select, type SelectItem } from '#ui/select/select.tsx'
import { problemAt, typed } from './answer.ts'
import { fieldLabel, type LabelledProps } from './field.ts'
import { useTyped } from './kept.ts'

export type SelectFieldProps = LabelledProps & { items: Listed<SelectItem> }

/** A choice of one answer from a long list. */
export const SelectField = ({ form, name, label, ...rest }: SelectFieldProps) => (
  <Select
    {...rest}
    id={name}
    name={name}
    label={fieldLabel(label)}
    value={typed(useTyped(form, name), name)}
    errorMessage={problemAt(form, name)}
  />
)
