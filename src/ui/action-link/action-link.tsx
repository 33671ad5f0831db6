import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { Icon } from '#ui/icon/icon.tsx'
import type { Attributes, Optional } from '#ui/part.ts'

export type ActionLinkProps = { children: ComponentChildren } & Attributes &
  Optional<{
    /** Without an address it is a button that sends the form around it. */
    href: string
    type: 'submit' | 'button'
    variant: 'reverse'
  }>

/** The one thing that a page most wants its reader to do next. */
export const ActionLink = ({ children, href, type, variant, class: extra, ...rest }: ActionLinkProps) => {
  const names = classes('nhsuk-action-link', variant && `nhsuk-action-link--${variant}`, extra)
  const inner = (
    <>
      <Icon name="arrow-right-circle" />
      <span class="nhsuk-action-link__text">{children}</span>
    </>
  )
  if (href === undefined || type)
    return (
      <button class={names} type={type ?? 'submit'} {...rest}>
        {inner}
      </button>
    )
  return (
    <a class={names} href={href} {...rest}>
      {inner}
    </a>
  )
}
