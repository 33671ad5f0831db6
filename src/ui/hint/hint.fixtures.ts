import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { Hint, type HintProps } from './hint.tsx'

export const adapter: Adapter = (context, block) => {
  const props = translated<HintProps>(context)
  return h(Hint, block === undefined ? props : { ...props, children: block })
}
