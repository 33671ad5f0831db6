import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import type { Attributes, Optional } from '#ui/part.ts'

export type SkipLinkProps = Attributes & Optional<{ children: ComponentChildren; href: `#${string}` }>

/** Lets those who read by keyboard pass over the navigation; the first thing on every page. */
export const SkipLink = ({
  children = 'Skip to main content',
  href = '#maincontent',
  class: extra,
  ...rest
}: SkipLinkProps) => (
  <a {...rest} class={classes('nhsuk-skip-link', extra)} data-module="nhsuk-skip-link" href={href}>
    {children}
  </a>
)
