import { Timeline } from '#ui/layout/timeline.tsx'
import type { ProgrammeEvent } from './community.ts'
import { whenInWords } from './dates.ts'

/** The events of a programme along a line, each in its characteristic's colour; `brief` says when and what only. */
export const ProgrammeLine = ({
  events,
  brief = false,
}: {
  events: readonly ProgrammeEvent[]
  brief?: boolean
}) => (
  <Timeline
    entries={events.map((event) => ({
      when:
        event.where && !brief ? `${whenInWords(event)}, ${event.where.toLowerCase()}` : whenInWords(event),
      dateTime: event.date,
      title: event.title,
      thread: event.characteristic || undefined,
      text: !brief && (event.lens || event.objective) ? <p>{event.lens || event.objective}</p> : undefined,
    }))}
  />
)
