import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { WarningCallout, type WarningCalloutProps } from './warning-callout.tsx'

export const adapter: Adapter = (context, block) => {
  const props = translated<WarningCalloutProps>(context)
  return h(WarningCallout, block === undefined ? props : { ...props, children: block })
}
