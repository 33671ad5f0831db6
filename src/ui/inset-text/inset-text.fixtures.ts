import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { InsetText, type InsetTextProps } from './inset-text.tsx'

export const adapter: Adapter = (context, block) => {
  const props = translated<InsetTextProps>(context)
  return h(InsetText, block === undefined ? props : { ...props, children: block })
}
