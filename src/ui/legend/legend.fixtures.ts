import { h } from 'preact'
import { type Adapter, named, translated } from '#test/conformance.ts'
import { Legend, type LegendProps } from './legend.tsx'

export const adapter: Adapter = (context, block) => {
  const props = named<LegendProps>(translated(context))
  return h(Legend, block === undefined ? props : { ...props, children: block })
}
