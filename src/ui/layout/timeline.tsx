import type { ComponentChildren } from 'preact'
import { classes } from '#ui/classes.ts'
import { threadClass } from '#ui/mark/thread.ts'

export type TimelineEntry = {
  /** When, as people say it; `dateTime` is the same for machines, as an ISO date or month. */
  when: string
  dateTime?: string | undefined
  title: ComponentChildren
  href?: string | undefined
  text?: ComponentChildren
  thread?: string | undefined
  /** Whether this is the one that holds today. */
  current?: boolean | undefined
}

/** What happened, in order, along a line. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => (
  <ol class="cw-timeline">
    {entries.map((entry) => (
      <li
        class={classes(
          'cw-timeline__entry',
          entry.current && 'cw-timeline__entry--current',
          entry.thread && threadClass(entry.thread),
        )}
      >
        <time class="cw-timeline__when" dateTime={entry.dateTime}>
          {entry.when}
        </time>
        <p class="cw-timeline__title">
          {entry.href ? <a href={entry.href}>{entry.title}</a> : entry.title}
          {entry.current && <span class="cw-chip">Current</span>}
        </p>
        {entry.text && <div class="cw-timeline__text">{entry.text}</div>}
      </li>
    ))}
  </ol>
)
