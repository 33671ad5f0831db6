import { boardAddress } from '#modules/boards/index.ts'
import { whenInWords } from '#platform/when.ts'
import type { Fact } from '#ui/layout/facts.tsx'
import { type Event, formatWords, hasBegun, isOver, showsJoinLink, whereInWords } from '../event.ts'
import type { OwnPlace } from '../own-place.ts'
import { mayPassSoon } from '../places.ts'
import { asTheyCome, cameFromOnline, standingOf, waitsForRoom } from '../registration.ts'

/** What somebody's place is: how they take part, where, and how to join. */
export const placeFacts = (
  { event, registration, before, boards }: OwnPlace,
  { here, now }: { here: string; now: Date },
): Fact[] => {
  const theirs = asTheyCome(event, registration)
  const { format } = theirs
  const standing = standingOf(registration)
  const companions = registration.carers + registration.interpreters
  const { note } = whenInWords(event)
  // Whom the list brought into the room may sit at home when it begins.
  const joins = format !== 'in-person' || (event.format === 'both' && isHomeStill(registration, event, now))
  return [
    ...(standing === 'waiting' || (waitsForRoom(registration) && !mayPassSoon(event, now))
      ? [
          {
            term: waitsForRoom(registration)
              ? 'Before you in the list for the room'
              : 'Before you in the list',
            fact: before === 0 ? 'Nobody: you are the first' : before.toLocaleString('en-GB'),
          },
        ]
      : []),
    { term: 'Where', fact: whereInWords(theirs) },
    ...(registration.guestName ? [{ term: 'Name', fact: registration.guestName }] : []),
    ...(note ? [{ term: 'Please note', fact: note }] : []),
    ...(event.format === 'both' ? [comesFact(registration, event, now)] : []),
    ...(companions > 0 ? [{ term: companionTerm(registration), fact: companionWords(registration) }] : []),
    ...(standing === 'registered' && joins ? [joinFact(event, now)] : []),
    ...(standing === 'registered' && boards.length > 0 ? [boardFact(boards)] : []),
    ...(standing !== 'cancelled' && !event.cancelledAt && !isOver(event, now)
      ? [calendarFact(standing === 'registered' ? here : `/events/${event.slug}`)]
      : []),
  ]
}

const isHomeStill = (registration: OwnPlace['registration'], event: Event, now: Date) =>
  cameFromOnline(registration) && hasBegun(event, now)

const comesFact = (registration: OwnPlace['registration'], event: Event, now: Date): Fact => ({
  term: 'How you take part',
  fact: waitsForRoom(registration)
    ? mayPassSoon(event, now)
      ? 'Online: from 24 hours before, nobody is moved into the room by the list'
      : 'Online, until there is a place for you in the room'
    : registration.comes
      ? formatWords[registration.comes]
      : 'Not said yet',
})

/** With a place it is the file of their own, which says how they take part. */
const calendarFact = (of: string): Fact => ({
  term: 'Calendar',
  fact: <a href={`${of}/calendar.ics`}>Take it into your calendar</a>,
})

const boardFact = (boards: OwnPlace['boards']): Fact => ({
  term: 'Live board',
  fact: (
    <>
      {boards.map(({ boardId, title }) => (
        <a href={boardAddress(boardId)}>{title}</a>
      ))}
    </>
  ),
})

const companionTerm = (registration: OwnPlace['registration']) =>
  waitsForRoom(registration) ? 'Who comes with you into the room' : 'Who comes with you'

const companionWords = ({ carers, interpreters }: OwnPlace['registration']) =>
  [
    carers > 0 ? `${carers} ${carers === 1 ? 'carer' : 'carers'}` : '',
    interpreters > 0 ? `${interpreters} ${interpreters === 1 ? 'interpreter' : 'interpreters'}` : '',
  ]
    .filter((words) => words !== '')
    .join(', ')

const joinFact = (event: Event, now: Date): Fact => ({
  term: 'Join online',
  fact: showsJoinLink(event, now) ? (
    <a href={event.joinLink} rel="noreferrer">
      {event.joinLink}
    </a>
  ) : isOver(event, now) ? (
    'It is over'
  ) : (
    'The link stands here from 24 hours before it begins'
  ),
})
