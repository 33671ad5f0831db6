import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import type { Attributes, Optional } from '#ui/part.ts'

export type CardActionProps = { children: ComponentChildren } & Attributes &
  Optional<{
    /** Without an address it is a button that sends the form around it. */
    href: string
    type: 'submit' | 'button'
    name: string
    value: string
    /** Sends the form to another address than its own. */
    formaction: string
    /**
     * Says what is acted on, for those who do not see where the link stands: `Change` is read as `Change
     * name`.
     */
    visuallyHiddenText: string
    /** The heading of the card in which it stands. */
    within: ComponentChildren
  }>

/** One thing that can be done with a card, or with a row of a summary list. */
export const CardAction = ({
  children,
  href,
  type,
  name,
  value,
  visuallyHiddenText,
  within,
  class: extra,
  ...rest
}: CardActionProps) => {
  const names = classes('nhsuk-link', extra)
  const inner = (
    <>
      {children}
      {(visuallyHiddenText || within) && (
        <span class="nhsuk-u-visually-hidden">
          {visuallyHiddenText && ` ${visuallyHiddenText}`}
          {within && <> ({within})</>}
        </span>
      )}
    </>
  )
  if (href === undefined || type)
    return (
      <button class={names} name={name} type={type ?? 'submit'} value={value} {...rest}>
        {inner}
      </button>
    )
  return (
    <a class={names} href={href} {...rest}>
      {inner}
    </a>
  )
}
