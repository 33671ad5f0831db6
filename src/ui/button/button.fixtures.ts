import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { Button, type ButtonProps } from './button.tsx'

/** A template takes an icon and its place together; ours takes two props. */
type Given = Omit<ButtonProps, 'icon'> & {
  icon?: { name: ButtonProps['icon']; placement?: ButtonProps['iconPlacement'] }
}

export const adapter: Adapter = (context) => {
  const { icon, ...props } = translated<Given>(context)
  return h(Button, { ...props, icon: icon?.name, iconPlacement: icon?.placement })
}
