import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import type { Attributes, Optional } from '#ui/part.ts'

export type ErrorMessageProps = { children: ComponentChildren } & Attributes &
  Optional<{
    /** Read out before the message; an empty string leaves it out. */
    visuallyHiddenText: string
  }>

/** Says at a control how its answer can be mended. */
export const ErrorMessage = ({
  children,
  visuallyHiddenText = 'Error',
  class: extra,
  ...rest
}: ErrorMessageProps) => (
  <span class={classes('nhsuk-error-message', extra)} {...rest}>
    {visuallyHiddenText && <span class="nhsuk-u-visually-hidden">{visuallyHiddenText}: </span>}
    {children}
  </span>
)
