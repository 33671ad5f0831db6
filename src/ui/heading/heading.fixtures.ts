import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { Heading, type HeadingProps } from './heading.tsx'

export const adapter: Adapter = (context, block) => {
  const props = translated<HeadingProps>(context)
  return h(Heading, block === undefined ? props : { ...props, children: block })
}
