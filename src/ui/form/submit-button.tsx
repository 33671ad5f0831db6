import { Button, type ButtonProps } from '#ui/button/button.tsx'

/** Sends the form, once: the second of two presses within a second is not taken, where script runs. */
export const SubmitButton = (props: Omit<ButtonProps, 'href' | 'type' | 'preventDoubleClick'>) => (
  <Button {...props} type="submit" preventDoubleClick={true} />
)
