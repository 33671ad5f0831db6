import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { Icon, type IconName } from '#ui/icon/icon.tsx'
import { type Attributes, isSaid, type Optional } from '#ui/part.ts'

export type ButtonVariant = 'brand' | 'login' | 'reverse' | 'secondary' | 'secondary-solid' | 'warning'

export type ButtonProps = { children?: ComponentChildren } & Attributes &
  Optional<{
    variant: ButtonVariant
    small: boolean
    icon: IconName
    iconPlacement: 'start' | 'end'
    /** With an address it is a link that looks like a button, unless a type is given too. */
    href: string
    type: 'submit' | 'button' | 'reset'
    name: string
    value: string
    /** Sends the form to another address than its own. */
    formaction: string
    disabled: boolean
    /** The letter that presses it, together with the browser's own access key. */
    accesskey: string
    /** Takes only the first of two presses within a second; without script it has no effect. */
    preventDoubleClick: boolean
  }>

/** Does something: sends a form, or starts a way through several pages. */
export const Button = ({ href, children, icon, iconPlacement = 'start', ...props }: ButtonProps) => {
  const { variant, small, preventDoubleClick, type, name, value, disabled, class: extra, ...rest } = props
  const shared = {
    ...rest,
    class: classes(
      'nhsuk-button',
      variant && `nhsuk-button--${variant}`,
      icon && 'nhsuk-button--icon',
      small && 'nhsuk-button--small',
      extra,
    ),
    'data-module': 'nhsuk-button',
    'data-prevent-double-click': preventDoubleClick === undefined ? undefined : String(preventDoubleClick),
  }
  const inner = (
    <>
      {icon && iconPlacement === 'start' && <Icon name={icon} />}
      {icon && isSaid(children) ? <span class="nhsuk-button__content">{children}</span> : children}
      {icon && iconPlacement === 'end' && <Icon name={icon} />}
    </>
  )
  if (href !== undefined && !type) {
    return (
      <a {...shared} href={href} role="button" draggable={false}>
        {inner}
      </a>
    )
  }
  return (
    <button
      {...shared}
      name={name}
      type={type ?? 'submit'}
      value={value}
      disabled={disabled}
      aria-disabled={disabled ? 'true' : undefined}
    >
      {inner}
    </button>
  )
}
