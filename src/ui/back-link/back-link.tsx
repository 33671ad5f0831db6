import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import type { Attributes, Optional } from '#ui/part.ts'

export type BackLinkProps = { children?: ComponentChildren } & Attributes &
  Optional<{
    /** Without an address it is a button that sends the form around it. */
    href: string
    type: 'submit' | 'button'
    variant: 'reverse'
    /** Read out before the words, such as `Back to`. */
    visuallyHiddenText: string
  }>

/** Leads to the page before, at the top of a page. */
export const BackLink = ({
  children = 'Back',
  href,
  type,
  variant,
  visuallyHiddenText,
  class: extra,
  ...rest
}: BackLinkProps) => {
  const names = classes('nhsuk-back-link', variant && `nhsuk-back-link--${variant}`, extra)
  const inner = (
    <>
      {visuallyHiddenText && <span class="nhsuk-u-visually-hidden">{visuallyHiddenText} </span>}
      {children}
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
