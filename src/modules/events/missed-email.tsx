import { whenInWords } from '#platform/when.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'
import type { Closed, Event } from './event.ts'

/** An event for which somebody could not be registered any more, and why. */
export type Missed = { event: Event; why: Closed }

type Telling = { missed: readonly Missed[]; from: string; home: string }

/** To somebody who chose events when they wanted to join: which of them take no registrations any more, and why. */
export const missedEmail = ({ missed, from, home }: Telling) => {
  const [first] = missed
  const which = missed.length === 1 && first ? first.event.title : `${missed.length} events that you chose`
  return {
    subject: `Not registered: ${which}`,
    view: (
      <Letter
        title="We could not register you"
        from={from}
        why="You get this once, because you said that you would like to come."
      >
        <p>You would have liked to come, and we are sorry:</p>
        <ul>
          {missed.map(({ event, why }) => (
            <li>
              {event.title}, {whenInWords(event).day}: {reasons[why]}
            </li>
          ))}
        </ul>
        <p>There may be something else for you.</p>
        <Action href={`${home}/events`}>See what is on</Action>
      </Letter>
    ),
  }
}

const reasons: Readonly<Record<Closed, string>> = {
  draft: 'it is being prepared anew',
  cancelled: 'it does not take place',
  over: 'it is over',
  'not-yet': 'registration is not open yet',
  closed: 'registration is closed',
}
