import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { Panel, type PanelProps } from './panel.tsx'

export const adapter: Adapter = (context, block) => {
  const props = translated<PanelProps>(context)
  return h(Panel, block === undefined ? props : { ...props, children: block })
}
