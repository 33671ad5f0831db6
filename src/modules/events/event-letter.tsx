import type { ComponentChildren } from 'preact'
import { whenInWords } from '#platform/when.ts'
import { Letter } from '#ui/mail/letter.tsx'
import { type Event, formatWords } from './event.ts'

/** What a letter to somebody who registered needs to know of its reader. */
export type Frame = {
  /** The community's name, which signs. */
  from: string
  /** Where the house stands. */
  home: string
  /** Their own page about their place, which needs no sign-in. */
  place: string
  /** What they can do there, in words; null where there is nothing to do any more. */
  way: string | null
  /** Where its reader stops such letters, where they can without giving up their place. */
  stop: { href: string; words: string } | null
}

type Props = { title: string; because: string; frame: Frame; children: ComponentChildren }

/** A letter to somebody who registered for an event, with its reason and the way out at its end. */
export const EventLetter = ({ title, because, frame: { from, place, way, stop }, children }: Props) => (
  <Letter
    title={title}
    from={from}
    why={
      <>
        {`You get this because ${because}.`}
        {way && (
          <>
            <br />
            <a href={place}>{way}</a>
          </>
        )}
        {stop && (
          <>
            <br />
            <a href={stop.href}>{stop.words}</a>
          </>
        )}
      </>
    }
  >
    {children}
  </Letter>
)

export const hasAPlace = 'you have a place at this event'
export const registeredFor = 'you registered for this event'

type Where = Pick<Event, 'startsAt' | 'endsAt' | 'zone' | 'wholeDays' | 'format' | 'place'>

/** When and where, line by line. */
export const WhenAndWhere = ({ event }: { event: Where }) => {
  const { line, note } = whenInWords(event)
  return (
    <p>
      <strong>{line}</strong>
      {[note, formatWords[event.format], event.place].filter(Boolean).map((words) => (
        <>
          <br />
          {words}
        </>
      ))}
    </p>
  )
}

/** Words that an organiser wrote, as they wrote them: a paragraph for each, and every end of a line. */
export const WrittenWords = ({ words }: { words: string }) =>
  words
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => (
      <p>
        {paragraph
          .trim()
          .split('\n')
          .flatMap((line, index) => (index === 0 ? [line] : [<br />, line]))}
      </p>
    ))
