import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { SkipLink, type SkipLinkProps } from './skip-link.tsx'

export const adapter: Adapter = (context, block) => {
  const props = translated<SkipLinkProps>(context)
  return h(SkipLink, block === undefined ? props : { ...props, children: block })
}
