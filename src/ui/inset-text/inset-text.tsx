import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import type { Attributes, Optional } from '#ui/part.ts'

export type InsetTextProps = { children: ComponentChildren } & Attributes &
  Optional<{ visuallyHiddenText: string }>

/** Sets words apart from the rest of the page. Words alone become a paragraph. */
export const InsetText = ({
  children,
  visuallyHiddenText = 'Information',
  class: extra,
  ...rest
}: InsetTextProps) => (
  <div class={classes('nhsuk-inset-text', extra)} {...rest}>
    <span class="nhsuk-u-visually-hidden">{visuallyHiddenText}: </span>
    {typeof children === 'string' ? <p>{children}</p> : children}
  </div>
)
