import { byItsClock, type EventFacts } from '#modules/events/index.ts'
import { HallCard } from './card.tsx'

/** The programme, for its reader: their own next event, or the next that they can come to. */
export const EventCard = ({ events: { own, next } }: { events: EventFacts }) => {
  if (own)
    return (
      <HallCard
        room="Events"
        title={own.title}
        href={`/events/${own.slug}/place`}
        thread={own.characteristic || undefined}
      >
        <p>{`${byItsClock(own, new Date(own.startsAt))}. ${own.waits ? 'You are on the waiting list.' : 'You have a place.'}`}</p>
      </HallCard>
    )
  if (!next) return null
  return (
    <HallCard
      room="Events"
      title={next.title}
      href={`/events/${next.slug}`}
      thread={next.characteristic || undefined}
    >
      <p>{`${byItsClock(next, new Date(next.startsAt))}. Come, if you can.`}</p>
    </HallCard>
  )
}
