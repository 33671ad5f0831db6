import { inWordsWithTime } from '#platform/clock.ts'
import { Timeline } from '#ui/layout/timeline.tsx'

type Entry = {
  at: Date
  /** Undefined for the house itself, and for somebody who was erased. */
  who: string | undefined
  title: string
  href: string
  current: boolean
}

/** What was edited, when and by whom, the newest first. */
export const HistoryLine = ({ entries }: { entries: readonly Entry[] }) => (
  <Timeline
    entries={entries.map(({ at, who, title, href, current }) => ({
      when: inWordsWithTime(at),
      dateTime: at.toISOString(),
      title,
      href,
      text: <p>{who ? `By ${who}` : 'By the house'}</p>,
      current,
    }))}
  />
)
