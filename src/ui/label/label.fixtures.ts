import { h } from 'preact'
import { type Adapter, named, translated } from '#test/conformance.ts'
import { Label, type LabelProps } from './label.tsx'

export const adapter: Adapter = (context, block) => {
  const props = named<LabelProps>(translated(context))
  return h(Label, block === undefined ? props : { ...props, children: block })
}
