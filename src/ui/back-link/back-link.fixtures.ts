import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { BackLink, type BackLinkProps } from './back-link.tsx'

export const adapter: Adapter = (context, block) => {
  const props = translated<BackLinkProps>(context)
  return h(BackLink, block === undefined ? props : { ...props, children: block })
}
