import { whenInWords } from '#platform/when.ts'
import { dayIn } from '#platform/zone.ts'
import { Timeline, type TimelineEntry } from '#ui/layout/timeline.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { type Event, formatWords, isOnlineBeside } from './event.ts'

/** What a list says of an event. */
export type Listed = Pick<
  Event,
  | 'id'
  | 'slug'
  | 'title'
  | 'characteristic'
  | 'startsAt'
  | 'endsAt'
  | 'zone'
  | 'wholeDays'
  | 'format'
  | 'place'
  | 'lens'
  | 'objective'
  | 'cancelledAt'
  | 'isFull'
  | 'onlineTakesPlaces'
>

type Props = {
  events: readonly Listed[]
  /** Whether it is still to say whether there are places. */
  isToCome: boolean
}

/** Events along a line, each in its characteristic's colour. */
export const EventLine = ({ events, isToCome }: Props) => (
  <Timeline entries={events.map((event) => entryOf(event, isToCome))} />
)

const entryOf = (event: Listed, isToCome: boolean): TimelineEntry => ({
  when: `${whenInWords(event).line}, ${formatWords[event.format].toLowerCase()}`,
  dateTime: dayIn(event.zone, event.startsAt),
  title: event.title,
  href: `/events/${event.slug}`,
  thread: event.characteristic || undefined,
  text: (
    <>
      {event.cancelledAt ? (
        <Tag colour="red">Cancelled</Tag>
      ) : (
        isToCome && event.isFull && <Tag colour="yellow">{fullWords(event)}</Tag>
      )}
      {(event.lens || event.objective) && <p>{event.lens || event.objective}</p>}
    </>
  ),
})

const fullWords = (event: Listed) =>
  isOnlineBeside(event) ? 'The room is full: join online, or wait' : 'Full: there is a waiting list'
