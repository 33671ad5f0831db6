import type { ComponentChildren } from 'preact'
import type { Sender } from '#modules/people/index.ts'
import { whenInWords } from '#platform/when.ts'
import { Action, Letter } from '#ui/mail/letter.tsx'
import { type Event, formatWords } from './event.ts'

/** What is said of somebody's place: confirm it, they have it, they wait, they have it now, it is given up. */
export type PlaceLetterKind =
  | 'confirm'
  | 'registered'
  | 'waiting'
  | 'promoted'
  | 'promoted-to-room'
  | 'given-up'
  | 'removed'

type Written = {
  kind: PlaceLetterKind
  event: Event
  /** Their own page about this place, which needs no sign-in. */
  href: string
  from: Sender
  /** Whether they may still answer what the event asks. */
  asks: boolean
}

/** A letter about somebody's place at an event: most important first, one thing to do. */
export function placeLetter({ kind, event, href, from, asks }: Written) {
  const { subject, title, words, action } = letters[kind](event)
  return {
    subject,
    view: (
      <Letter title={title} from={from.name} why={why}>
        {words}
        {kind !== 'given-up' && kind !== 'removed' && <When event={event} />}
        {asks && (
          <p>
            Its organisers ask a few things, so that everybody can take part. Answer on your page, if you
            like.
          </p>
        )}
        <Action href={href}>{action}</Action>
      </Letter>
    ),
  }
}

const why =
  'You get this because somebody registered for this event with this address. If it was not you, follow the link and say so.'

const When = ({ event }: { event: Event }) => {
  const { line, note } = whenInWords(event)
  return (
    <p>
      {line}
      <br />
      {formatWords[event.format]}
      {event.place && (
        <>
          <br />
          {event.place}
        </>
      )}
      {note && (
        <>
          <br />
          {note}
        </>
      )}
    </p>
  )
}

type Words = { subject: string; title: string; words: ComponentChildren; action: string }

const letters: Readonly<Record<PlaceLetterKind, (event: Event) => Words>> = {
  confirm: ({ title }) => ({
    subject: `Confirm your place: ${title}`,
    title: 'One more step: confirm your place',
    words: (
      <p>
        Somebody asked for a place at {title} with this address. The page behind the link has a button, and
        nothing happens until you press it.
      </p>
    ),
    action: 'Confirm my place',
  }),
  registered: (event) => ({
    subject: `You have a place: ${event.title}`,
    title: 'You have a place',
    words: (
      <p>
        We look forward to seeing you at {event.title}. {joining(event)}
      </p>
    ),
    action: 'See, change or give up your place',
  }),
  waiting: ({ title }) => ({
    subject: `You are on the waiting list: ${title}`,
    title: 'You are on the waiting list',
    words: (
      <p>
        No place at {title} is free for you yet. When one becomes free, the first in the list gets it by
        itself, and we write to you. You need do nothing.
      </p>
    ),
    action: 'See where you stand, or leave the list',
  }),
  promoted: (event) => ({
    subject: `You have a place now: ${event.title}`,
    title: 'A place has become free, and it is yours',
    words: (
      <p>
        You have come from the waiting list to a place at {event.title}. Can you not come any more? Please
        give it up, so that the next in the list has it. {joining(event)}
      </p>
    ),
    action: 'See, change or give up your place',
  }),
  'promoted-to-room': ({ title }) => ({
    subject: `You have a place in the room now: ${title}`,
    title: 'A place in the room has become free, and it is yours',
    words: (
      <p>
        You come in person to {title} from now on, and no more online. Would you rather stay online? One press
        on your page changes it back, and the next in the list has the place in the room.
      </p>
    ),
    action: 'See your place, or stay online',
  }),
  'given-up': ({ title }) => ({
    subject: `Your place is given up: ${title}`,
    title: 'Your place is given up',
    words: <p>You are registered for {title} no more. Thank you for telling us: somebody else can come.</p>,
    action: 'See the event',
  }),
  removed: ({ title }) => ({
    subject: `You are registered no more: ${title}`,
    title: 'You are registered no more',
    words: (
      <p>
        An organiser took you out of {title}. If you do not know why, answer this e-mail: a person reads it.
      </p>
    ),
    action: 'See the event',
  }),
}

const joining = ({ format }: Event) =>
  format === 'in-person' ? '' : 'Where to join online stands on your page from 24 hours before.'
