import { h } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { Tabs, type TabsProps } from './tabs.tsx'

type Given = Omit<TabsProps, 'items'> & {
  visuallyHiddenText?: string
  items: { label: string; id?: string; panel: { children: string } }[]
}

export const adapter: Adapter = (context) => {
  const { visuallyHiddenText, items, ...props } = translated<Given>(context)
  return h(Tabs, {
    ...props,
    title: visuallyHiddenText,
    idPrefix: props.idPrefix ?? props.id ?? '',
    items: items.map(({ panel, ...item }) => ({ ...item, children: panel.children })),
  })
}
