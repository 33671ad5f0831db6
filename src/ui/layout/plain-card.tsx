import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { threadClass } from '#ui/mark/thread.ts'

export type PlainCardProps = {
  title: ComponentChildren
  href?: string | undefined
  /** A few words above the title: what kind of thing it is, or when. */
  kicker?: ComponentChildren
  children?: ComponentChildren
  thread?: string | undefined
  level?: 2 | 3 | 4
}

/** A card of the house: one thing, a sentence about it, and where it leads. */
export const PlainCard = ({ title, href, kicker, children, thread, level = 3 }: PlainCardProps) => {
  // The levels differ in their name alone; `h3` stands for all of them.
  const Heading = `h${level}` as 'h3'
  return (
    <div class={classes('cw-card cw-card--plain', thread && threadClass(thread))}>
      {kicker && <p class="cw-card__kicker">{kicker}</p>}
      <Heading class="cw-card__title">
        {href ? (
          <a class="cw-card__link" href={href}>
            {title}
          </a>
        ) : (
          title
        )}
      </Heading>
      {children && <div class="cw-card__text">{children}</div>}
    </div>
  )
}
