import { type ComponentChildren, toChildArray } from 'preact'
import type { Kept } from '#ui/layout/chrome.ts'
import { HiddenField } from './hidden-field.tsx'
import { isHowItStood } from './kept.ts'

/** Whether what is kept, and was sent where this form is, was typed in it: it carries the same. */
export function isTypedIn(kept: Kept, children: ComponentChildren): boolean {
  const carried = hiddenIn(children).filter(({ name }) => !isHowItStood(name))
  return carried.every(({ name, value }) => (kept.values[name] ?? '') === value)
}

function hiddenIn(children: ComponentChildren): { name: string; value: string }[] {
  return toChildArray(children).flatMap((child) => {
    if (typeof child !== 'object') return []
    // A vnode's props are as its component takes them, which its type does not say.
    const props = child.props as { name?: string; value?: string; children?: ComponentChildren }
    if (child.type === HiddenField) return [{ name: props.name ?? '', value: props.value ?? '' }]
    return hiddenIn(props.children)
  })
}
