import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { Mark } from '#ui/mark/mark.tsx'
import { threadClass } from '#ui/mark/thread.ts'

export type ThreadCardProps = {
  /** The key of the characteristic. */
  thread: string
  title: ComponentChildren
  href?: string | undefined
  /** A few words of fact below the title, such as "7 behaviours". */
  fact?: ComponentChildren
  children?: ComponentChildren
  /** `field` is a whole field of the colour, for a front page; `quiet` a plain card with a coloured edge. */
  kind?: 'field' | 'quiet'
  level?: 2 | 3 | 4
}

/** A characteristic as a card, with its mark and its colour; the whole card leads where its title leads. */
export const ThreadCard = ({
  thread,
  title,
  href,
  fact,
  children,
  kind = 'field',
  level = 3,
}: ThreadCardProps) => {
  // The levels differ in their name alone; `h3` stands for all of them.
  const Heading = `h${level}` as 'h3'
  return (
    <div class={classes('cw-card', `cw-card--${kind}`, threadClass(thread))}>
      <Mark of={thread} size="l" />
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
      {fact && <p class="cw-card__fact">{fact}</p>}
    </div>
  )
}
