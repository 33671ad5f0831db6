import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { Details, type DetailsProps } from './details.tsx'

export const adapter: Adapter = (context, block) => {
  const props = translated<DetailsProps>(context)
  return h(Details, block === undefined ? props : { ...props, children: block })
}
