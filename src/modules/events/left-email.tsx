import { whenInWords } from '#platform/when.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'
import type { Event } from './event.ts'

/** To somebody who leaves the house and had a place at an event. */
export const leftEmail = ({ event, from, home }: { event: Event; from: string; home: string }) => ({
  subject: `Your place is given up: ${event.title}`,
  view: (
    <Letter
      title={`You are not registered for ${event.title} any more`}
      from={from}
      why="You get this because you have left, and had a place at this event."
    >
      <p>
        You have left, so your place on {whenInWords(event).line} goes to somebody else. The calendar file
        that comes with this e-mail takes it out of your calendar.
      </p>
      <Action href={`${home}/events/${event.slug}`}>See the event</Action>
    </Letter>
  ),
})
