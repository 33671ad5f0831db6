import { whenInWords } from '#platform/when.ts'
import { Action } from '#ui/mail/letter.tsx'
import type { Event } from '../event.ts'
import { EventLetter, type Frame, registeredFor } from '../event-letter.tsx'

type Cancelled = { event: Event; hadPlace: boolean; frame: Frame }

/** To everybody who had a place or waited for one: the event does not take place. */
export const cancelledEmail = ({ event, hadPlace, frame }: Cancelled) => ({
  subject: `Cancelled: ${event.title}`,
  view: (
    <EventLetter title={`${event.title} does not take place`} because={registeredFor} frame={frame}>
      <p>
        We are sorry: the event that was to be on <s>{whenInWords(event).line}</s> is cancelled.
      </p>
      {event.cancelledBecause && <p>{event.cancelledBecause}</p>}
      <p>
        You need do nothing.
        {hadPlace && ' The calendar file that comes with this e-mail takes it out of your calendar.'}
      </p>
      <Action href={`${frame.home}/events`}>See what else is on</Action>
    </EventLetter>
  ),
})
