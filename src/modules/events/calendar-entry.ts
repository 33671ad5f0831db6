import type { Entry } from '#platform/calendar/calendar-file.ts'
import type { Config } from '#platform/config.ts'
import { whenInWords } from '#platform/when.ts'
import { type Event, formatWords } from './event.ts'

/** What of an event stands in a calendar. */
export type Shown = Pick<
  Event,
  | 'id'
  | 'slug'
  | 'title'
  | 'about'
  | 'theme'
  | 'startsAt'
  | 'endsAt'
  | 'zone'
  | 'wholeDays'
  | 'format'
  | 'place'
  | 'sequence'
  | 'cancelledAt'
  | 'changedAt'
>

/** An event as calendars keep it: one and the same for all time, by its id, wherever its file comes from. */
export function entryOf(
  event: Shown,
  { baseUrl, more = [] }: Pick<Config, 'baseUrl'> & { more?: readonly string[] },
): Entry {
  const { line, note } = whenInWords(event)
  const page = `${baseUrl}/events/${event.slug}`
  const both = event.format === 'both' ? 'In person or online: whoever registers says which.' : ''
  const paragraphs = [[line, note].filter(Boolean).join('. '), both, event.theme, event.about, ...more, page]
  return {
    uid: `event-${event.id}@${new URL(baseUrl).hostname}`,
    sequence: event.sequence,
    span: event,
    title: event.title,
    words: paragraphs.filter((words) => words !== '').join('\n\n'),
    place: event.format === 'both' ? `${event.place}, or online` : event.place || onlineWords(event),
    page,
    isCancelled: event.cancelledAt !== null,
    changedAt: event.changedAt,
  }
}

const onlineWords = ({ format }: Shown) => (format === 'online' ? formatWords.online : '')
