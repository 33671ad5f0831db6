import { timeIn, whenInWords } from '#platform/when.ts'
import { Action } from '#ui/mail/letter.tsx'
import type { Event } from '../event.ts'
import { EventLetter, type Frame, hasAPlace, WhenAndWhere } from '../event-letter.tsx'

type Reminded = { event: Event; showsLink: boolean; frame: Frame }

/** The day before: when and where, and how to give up a place in time for somebody else. */
export const dayBeforeEmail = ({ event, showsLink, frame }: Reminded) => ({
  subject: `${event.title}: ${whenInWords(event).day}`,
  view: (
    <EventLetter title={`We look forward to seeing you at ${event.title}`} because={hasAPlace} frame={frame}>
      <WhenAndWhere event={event} />
      <Joining event={event} showsLink={showsLink} />
      <p>Can you not come? Please give up your place, so that somebody else can have it.</p>
      <Action href={frame.place}>See, change or give up your place</Action>
    </EventLetter>
  ),
})

/** Shortly before: the one thing that one needs then. */
export const hourBeforeEmail = ({ event, showsLink, frame }: Reminded) => ({
  subject: `Starts at ${timeIn(event.zone, event.startsAt)}: ${event.title}`,
  view: (
    <EventLetter title={event.title} because={hasAPlace} frame={frame}>
      <WhenAndWhere event={event} />
      {showsLink ? (
        <Action href={event.joinLink}>Join online</Action>
      ) : (
        <Action href={frame.place}>See your place</Action>
      )}
    </EventLetter>
  ),
})

const Joining = ({ event: { format, joinLink }, showsLink }: Pick<Reminded, 'event' | 'showsLink'>) => {
  if (format === 'in-person' || joinLink === '') return null
  if (!showsLink) return <p>Where to join online stands on your page from 24 hours before.</p>
  return (
    <p>
      You join online here: <a href={joinLink}>{joinLink}</a>
    </p>
  )
}

type After = { event: Event; hasOutputs: boolean; frame: Frame }

/** Afterwards, once: what came of it; and a word for whoever could not make it, without blame. */
export const afterEmail = ({ event, hasOutputs, frame }: After) => ({
  subject: hasOutputs ? `What came of ${event.title}` : `After ${event.title}`,
  view: (
    <EventLetter title={`Thank you for being part of ${event.title}`} because={hasAPlace} frame={frame}>
      {hasOutputs && (
        <>
          <p>What was said in the room is kept. See what came of it:</p>
          <Action href={`${frame.home}/events/${event.slug}/outputs`}>See what came of it</Action>
        </>
      )}
      <p>
        Could you not make it? That happens to everybody. One press tells us, which helps us to plan: it is
        counted, and held against nobody. We do not write about this event again.
      </p>
      {hasOutputs ? (
        <p>
          <a href={frame.place}>I couldn’t make it</a>
        </p>
      ) : (
        <Action href={frame.place}>Say that you couldn’t make it</Action>
      )}
    </EventLetter>
  ),
})
