import type { ComponentChildren } from 'preact'
import { Mark } from '#ui/mark/mark.tsx'
import { threadClass } from '#ui/mark/thread.ts'
import { Lead } from './lead.tsx'

export type PageHeadingProps = {
  children: ComponentChildren
  /** What the page is part of, above the heading. */
  caption?: ComponentChildren
  /** One paragraph that says what the page is for. */
  lead?: ComponentChildren
  /** The key of the characteristic that the page is about: its mark stands at the head. */
  thread?: string | undefined
  /** By which an address leads to it: then whoever uses a keyboard goes on from here. */
  id?: string | undefined
}

/** The one heading of a page, with what it is part of and what it is for. */
export const PageHeading = ({ children, caption, lead, thread, id }: PageHeadingProps) => (
  <div class={thread ? `cw-heading cw-heading--thread ${threadClass(thread)}` : 'cw-heading'}>
    {thread && <Mark of={thread} size="xl" />}
    <h1 class="cw-heading__title" id={id} tabIndex={id === undefined ? undefined : -1}>
      {caption && (
        <span class="cw-heading__caption">
          {caption}
          <span class="nhsuk-u-visually-hidden">: </span>
        </span>
      )}
      {children}
    </h1>
    {lead && <Lead>{lead}</Lead>}
  </div>
)
