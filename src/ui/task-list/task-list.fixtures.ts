import { type ComponentChildren, h, type VNode } from 'preact'
import { type Adapter, translated } from '#test/conformance.ts'
import { Tag, type TagProps } from '#ui/tag/tag.tsx'
import { TaskList, type TaskListItem, type TaskListProps } from './task-list.tsx'

type Words = string | { children: ComponentChildren }

/** `title` is how a template's earlier releases said heading; a status may be words or a tag. */
type GivenItem = Omit<TaskListItem, 'heading' | 'hint' | 'status'> & {
  heading?: Words
  title?: Words
  hint?: Words
  status: string | { tag?: TagProps; class?: string; children?: VNode }
}

type Given = Omit<TaskListProps, 'items'> & { items: (GivenItem | false)[] }

const wordsOf = (words: Words | undefined) => (typeof words === 'object' ? words.children : words)

function itemProps({ heading, title, hint, status, ...item }: GivenItem): TaskListItem {
  const { tag, ...rest } = typeof status === 'string' ? { children: status } : { tag: undefined, ...status }
  const children = tag ? h(Tag, tag) : rest.children
  return { ...item, heading: wordsOf(heading ?? title), hint: wordsOf(hint), status: { ...rest, children } }
}

export const adapter: Adapter = (context) => {
  const { items, ...props } = translated<Given>(context)
  return h(TaskList, { ...props, items: items.map((item) => item && itemProps(item)) })
}
