import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { ActionLink, type ActionLinkProps } from './action-link.tsx'

export const adapter: Adapter = (context, block) => {
  const props = translated<ActionLinkProps>(context)
  return h(ActionLink, block === undefined ? props : { ...props, children: block })
}
