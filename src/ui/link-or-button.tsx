import type { ComponentChildren } from 'preact'
import type { Attributes, Optional } from '#ui/part.ts'

/** Without an address it is a button that sends the form around it. */
export type LinkOrButtonProps = Attributes & Optional<{ href: string; type: 'submit' | 'button' }>

/** What leads somewhere, or sends the form around it, and looks the same. */
export const LinkOrButton = ({
  href,
  type,
  children,
  ...rest
}: LinkOrButtonProps & { children: ComponentChildren }) =>
  href === undefined || type ? (
    <button type={type ?? 'submit'} {...rest}>
      {children}
    </button>
  ) : (
    <a href={href} {...rest}>
      {children}
    </a>
  )
