import { TextField, type TextFieldProps } from './text-field.tsx'

/** A code of figures that was sent by e-mail; phones and password managers offer to fill it in. */
export const CodeField = (props: Omit<TextFieldProps, 'type'>) => (
  <TextField
    autocomplete="one-time-code"
    inputmode="numeric"
    spellcheck={false}
    code={true}
    width={10}
    {...props}
    type="text"
  />
)
