import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { threadClass } from '#ui/mark/thread.ts'

export type QuoteProps = {
  children: ComponentChildren
  /** Who said it, as they wish to be named. */
  by?: ComponentChildren
  thread?: string | undefined
  /** The language of the words, where it is not English. */
  lang?: string | undefined
}

/** A member's own words. */
export const Quote = ({ children, by, thread, lang }: QuoteProps) => (
  <figure class={classes('cw-quote', thread && threadClass(thread))}>
    <blockquote class="cw-quote__words" lang={lang}>
      <p>{children}</p>
    </blockquote>
    {by && <figcaption class="cw-quote__by">{by}</figcaption>}
  </figure>
)
