import { type ComponentChildren, type HTMLAttributes, isValidElement, type VNode } from 'preact'

/** Marks all members as ones that may be left out, or be given as undefined. */
export type Optional<T> = { [K in keyof T]?: T[K] | undefined }

/** What any component's element may carry besides what the component itself names. */
export type Attributes = Pick<HTMLAttributes, 'lang' | 'dir' | 'hidden' | 'translate' | 'tabindex'> &
  Optional<{ id: string; class: string }> & {
    [name: `data-${string}` | `aria-${string}`]: string | number | boolean | undefined
  }

/**
 * A small part of a component, such as a field's hint: its words alone, or an element, or the part's props
 * where there is more to say. `hint="As on your passport"` and `hint={{ id: 'name-help', children: … }}` both
 * work.
 */
export type Part<Props extends object> = string | number | VNode | Props

/** A list in which entries may be left out by a condition: `[always, isOpen && sometimes]`. */
export type Listed<T> = readonly (T | false | null | undefined)[]

/** The props of a part, however it was given; undefined where there is nothing to say. */
export function partOf<Props extends object>(part: Part<Props> | undefined): Props | undefined {
  if (part === undefined || part === '') return undefined
  // A part's words are its children, which every part takes; and what is no element is its props.
  const isWords = typeof part === 'string' || typeof part === 'number' || isValidElement(part)
  return (isWords ? { children: part } : part) as Props
}

/** Whether an entry of a list is there. */
export const isListed = <T>(entry: T | false | null | undefined): entry is T => Boolean(entry)

/** Whether there is something to show. The number nought is: a count of none is worth saying. */
export const isSaid = (children: ComponentChildren): boolean => Boolean(children) || children === 0
