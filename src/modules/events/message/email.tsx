import { whenInWords } from '#platform/when.ts'
import { Action } from '#ui/mail/letter.tsx'
import type { Event } from '../event.ts'
import { EventLetter, type Frame, registeredFor, WrittenWords } from '../event-letter.tsx'

type Written = { event: Event; subject: string; words: string; frame: Frame }

/** What an organiser writes to those who registered for an event. */
export const messageEmail = ({ event, subject, words, frame }: Written) => ({
  subject: `${event.title}: ${subject}`,
  view: (
    <EventLetter title={subject} because={registeredFor} frame={frame}>
      <MessageWords event={event} words={words} />
      <Action href={frame.place}>See your place</Action>
    </EventLetter>
  ),
})

/** The same words where they are shown before they are sent. */
export const MessageWords = ({ event, words }: Pick<Written, 'event' | 'words'>) => (
  <>
    <WrittenWords words={words} />
    <p>
      It is about {event.title}, {whenInWords(event).line}.
    </p>
  </>
)
