import { whenInWords } from '#platform/when.ts'
import { Action } from '#ui/mail/letter.tsx'
import type { Difference } from '../difference.ts'
import type { Event } from '../event.ts'
import { EventLetter, type Frame, hasAPlace, registeredFor, WrittenWords } from '../event-letter.tsx'

type Rescheduled = {
  event: Event
  differences: readonly Difference[]
  /** What the organiser says with it. */
  words: string
  /** They have a place, and are asked whether they can still come; they wait; or they had one and wait from now on. */
  stands: 'asked' | 'waiting' | 'lost'
  frame: Frame
}

/** To whoever registered: how it was, how it is, and whether they can still come. */
export const rescheduledEmail = ({ event, differences, words, stands, frame }: Rescheduled) => {
  const isAsked = stands === 'asked'
  const [first, ...others] = differences
  const changed = others.length > 0 ? 'time and place' : first?.what === 'Where' ? 'place' : 'time'
  return {
    subject: `New ${changed}: ${event.title}${subjects[stands]}`,
    view: (
      <EventLetter
        title={`${event.title} has a new ${changed}`}
        because={isAsked ? hasAPlace : registeredFor}
        frame={frame}
      >
        {differences.map(({ what, was, is }) => (
          <p>
            {what}, before: <s>{was}</s>
            <br />
            {what}, from now on: <strong>{is}</strong>
          </p>
        ))}
        {whenInWords(event).note && <p>{whenInWords(event).note}</p>}
        <WrittenWords words={words} />
        {isAsked ? (
          <>
            <p>
              Your place is kept. Please tell us whether you can still come: if not, somebody else has it. The
              calendar file that comes with this e-mail changes it in your calendar.
            </p>
            <Action href={frame.place}>Say whether you can still come</Action>
          </>
        ) : (
          <>
            <p>{stands === 'waiting' ? stillWaits : waitsNow}</p>
            <Action href={frame.place}>See where you stand</Action>
          </>
        )}
      </EventLetter>
    ),
  }
}

const subjects = { asked: '. Can you still come?', waiting: '', lost: '. You are on the waiting list' }

const stillWaits = 'You are still on the waiting list, and need do nothing.'

const waitsNow =
  'Nobody joins online any more, and the room has fewer places than people. They go to those who asked first, so you are on the waiting list: when one becomes free for you it is yours by itself, and we write to you. We are sorry. The calendar file that comes with this e-mail takes it out of your calendar until then.'
