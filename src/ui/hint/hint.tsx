import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import type { Attributes } from '#ui/part.ts'

export type HintProps = { children: ComponentChildren } & Attributes

/** Helps with an answer, in a sentence between a control's name and the control. */
export const Hint = ({ children, class: extra, ...rest }: HintProps) => (
  <div class={classes('nhsuk-hint', extra)} {...rest}>
    {children}
  </div>
)
