import { type ComponentChildren, h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { DoDontList, type DoDontListProps } from './do-dont-list.tsx'

/** `title`, `type` and `item` are how a template's earlier releases said heading, icon and words. */
type Given = Omit<DoDontListProps, 'items'> & {
  title?: string
  items: ({ children?: ComponentChildren; item?: string } | false)[]
}

export const adapter: Adapter = (context) => {
  const { title, items, ...props } = translated<Given>(context)
  return h(DoDontList, {
    ...props,
    heading: props.heading ?? title ?? '',
    items: items.map((item) => item && (item.children ?? item.item)),
  })
}
