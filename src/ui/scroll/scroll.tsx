import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import type { Attributes, Optional } from '#ui/part.ts'

export type ScrollProps = { children: ComponentChildren } & Attributes &
  Optional<{ labelledBy: string; variant: 'reverse' }>

/** Lets what is wider than the screen scroll by itself, by keyboard too. */
export const Scroll = ({ children, labelledBy, variant, class: extra, ...rest }: ScrollProps) => (
  <div
    {...rest}
    class={classes('nhsuk-scroll', variant && `nhsuk-scroll--${variant}`, extra)}
    data-module="nhsuk-scroll"
  >
    <div class="nhsuk-scroll__content" role="region" aria-labelledby={labelledBy}>
      {typeof children === 'string' ? <p>{children}</p> : children}
    </div>
  </div>
)
