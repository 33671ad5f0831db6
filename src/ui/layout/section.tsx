import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { threadClass } from '#ui/mark/thread.ts'

export type SectionProps = {
  title?: ComponentChildren
  children: ComponentChildren
  id?: string | undefined
  /** A ground behind the section: `plain` none, `sunk` warm, `night` dark. Tinted and dark ones are for full pages. */
  ground?: 'plain' | 'sunk' | 'night' | 'tint'
  thread?: string | undefined
  /** Words that stand beside the title, such as a link to all of it. */
  aside?: ComponentChildren
}

/** A part of a page under a heading of its own. On a `full` page it brings the page's width. */
export const Section = ({ title, children, id, ground = 'plain', thread, aside }: SectionProps) => (
  <section class={classes('cw-section', `cw-section--${ground}`, thread && threadClass(thread))} id={id}>
    <div class="cw-section__inside">
      {title && (
        <div class="cw-section__head">
          <h2 class="cw-section__title">{title}</h2>
          {aside && <div class="cw-section__aside">{aside}</div>}
        </div>
      )}
      {children}
    </div>
  </section>
)
