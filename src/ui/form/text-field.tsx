import { Input, type InputProps } from '#ui/input/input.tsx'
import { problemAt, typed } from './answer.ts'
import { fieldLabel, type LabelledProps } from './field.ts'
import { useTyped } from './kept.ts'

export type TextFieldProps = LabelledProps &
  Omit<InputProps, 'id' | 'label' | 'value' | 'errorMessage' | keyof LabelledProps>

/** An answer of one line. */
export const TextField = ({ form, name, label, ...rest }: TextFieldProps) => (
  <Input
    {...rest}
    id={name}
    name={name}
    label={fieldLabel(label)}
    value={typed(useTyped(form, name), name)}
    errorMessage={problemAt(form, name)}
  />
)
