import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { Scroll, type ScrollProps } from './scroll.tsx'

export const adapter: Adapter = (context, block) => {
  const props = translated<ScrollProps>(context)
  return h(Scroll, block === undefined ? props : { ...props, children: block })
}
