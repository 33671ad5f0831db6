import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { LinkOrButton, type LinkOrButtonProps } from '#ui/link-or-button.tsx'
import type { Optional } from '#ui/part.ts'

export type BackLinkProps = { children?: ComponentChildren } & LinkOrButtonProps &
  Optional<{
    variant: 'reverse'
    /** Read out before the words, such as `Back to`. */
    visuallyHiddenText: string
  }>

/** Leads to the page before, at the top of a page. */
export const BackLink = ({
  children = 'Back',
  variant,
  visuallyHiddenText,
  class: extra,
  ...rest
}: BackLinkProps) => (
  <LinkOrButton class={classes('nhsuk-back-link', variant && `nhsuk-back-link--${variant}`, extra)} {...rest}>
    {visuallyHiddenText && <span class="nhsuk-u-visually-hidden">{visuallyHiddenText} </span>}
    {children}
  </LinkOrButton>
)
