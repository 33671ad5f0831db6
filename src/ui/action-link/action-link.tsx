import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icon/icon.tsx'
import { LinkOrButton, type LinkOrButtonProps } from '#ui/link-or-button.tsx'
import type { Optional } from '#ui/part.ts'

export type ActionLinkProps = { children: ComponentChildren } & LinkOrButtonProps &
  Optional<{ variant: 'reverse' }>

/** The one thing that a page most wants its reader to do next. */
export const ActionLink = ({ children, variant, class: extra, ...rest }: ActionLinkProps) => (
  <LinkOrButton
    class={classes('nhsuk-action-link', variant && `nhsuk-action-link--${variant}`, extra)}
    {...rest}
  >
    <Icon name="arrow-right-circle" />
    <span class="nhsuk-action-link__text">{children}</span>
  </LinkOrButton>
)
