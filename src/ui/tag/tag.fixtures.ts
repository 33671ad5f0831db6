import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { Tag, type TagProps } from './tag.tsx'

export const adapter: Adapter = (context, block) => {
  const props = translated<TagProps>(context)
  return h(Tag, block === undefined ? props : { ...props, children: block })
}
