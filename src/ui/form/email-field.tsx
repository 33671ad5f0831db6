import { TextField, type TextFieldProps } from './text-field.tsx'

/** An e-mail address, typed on the keyboard that has the sign for it. */
export const EmailField = (props: Omit<TextFieldProps, 'type'>) => (
  <TextField autocomplete="email" autocapitalize="none" spellcheck={false} {...props} type="email" />
)
