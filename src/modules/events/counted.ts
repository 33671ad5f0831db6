import { type Event, isOnlineBeside } from './event.ts'

/** How many people there are at an event; of one long ago, as they were counted before their names were forgotten. */
export type Counted = {
  registered: number
  waiting: number
  came: number
  couldNot: number
  /** Carers and interpreters who come with those registered. */
  beside: number
  /** Of those registered, where it is both in a room and online: who joins online, and who has not said how. */
  online: number
  unsaidHow: number
  /** Of those online, who waits for a place in the room. */
  waitingForRoom: number
  /** Of those with a place or waiting: who can only be told by telephone. */
  withoutMail: number
  /** Whether names are forgotten, and these are all there is to know. */
  isForgotten: boolean
  /** Whether nobody registered here, and an organiser said how many came. */
  isTyped: boolean
}

type Places = Pick<Event, 'capacity' | 'companionsTakePlaces' | 'onlineTakesPlaces'> & { format: string }

/** "5 of 5 places (1 registered, 4 with them)": how many places are taken, and by whom where some take none. */
export function takenInWords(
  event: Places,
  { registered, beside, online }: Pick<Counted, 'registered' | 'beside' | 'online'>,
): string {
  const figure = (count: number) => count.toLocaleString('en-GB')
  const withoutPlace = isOnlineBeside(event) ? online : 0
  const taken = placesTaken(event, { registered, beside, online })
  const places = event.capacity === null ? figure(taken) : `${figure(taken)} of ${figure(event.capacity)}`
  const further = [
    ...(event.companionsTakePlaces && beside > 0
      ? [`${figure(registered - withoutPlace)} registered, ${figure(beside)} with them`]
      : []),
    ...(!event.companionsTakePlaces && beside > 0 ? [`and ${figure(beside)} with them`] : []),
    ...(withoutPlace > 0 ? [`and ${figure(withoutPlace)} online`] : []),
  ]
  return further.length > 0 ? `${places} (${further.join(', ')})` : places
}

const placesTaken = (
  event: Places,
  { registered, beside, online }: Pick<Counted, 'registered' | 'beside' | 'online'>,
): number => registered - (isOnlineBeside(event) ? online : 0) + (event.companionsTakePlaces ? beside : 0)

/**
 * "12 people have a place (7 in person, 5 online), and 2 come with them. 9 of 20 places in the room are taken. 3 people
 * wait." Said in one way on all pages of organisers.
 */
export function peopleInWords(event: Event, counted: Counted): string {
  const { registered, beside, waiting, waitingForRoom } = counted
  const figure = (count: number) => count.toLocaleString('en-GB')
  const how = howTheyCome(event, counted)
  const own = `${figure(registered)} ${registered === 1 ? 'person has' : 'people have'} a place${how && ` (${how})`}`
  const withThem = beside > 0 ? `, and ${figure(beside)} ${beside === 1 ? 'comes' : 'come'} with them` : ''
  const taken = placesTaken(event, counted)
  const room = isOnlineBeside(event) ? ' in the room' : ''
  return [
    `${own}${withThem}.`,
    ...(event.capacity === null
      ? []
      : [
          `${figure(taken)} of ${figure(event.capacity)} ${event.capacity === 1 ? 'place' : 'places'}${room} ${taken === 1 ? 'is' : 'are'} taken.`,
        ]),
    ...(waiting > 0
      ? [`${figure(waiting)} ${waiting === 1 ? 'person waits' : 'people wait'} for a place.`]
      : []),
    ...(waitingForRoom > 0
      ? [`${figure(waitingForRoom)} online ${waitingForRoom === 1 ? 'waits' : 'wait'} for one in the room.`]
      : []),
  ].join(' ')
}

/** "7 in person, 4 online, 1 has not said": how people take part, where they choose; empty elsewhere. */
function howTheyCome(
  { format }: Pick<Event, 'format'>,
  { registered, online, unsaidHow }: Pick<Counted, 'registered' | 'online' | 'unsaidHow'>,
): string {
  if (format !== 'both' || registered === 0) return ''
  const inPerson = registered - online - unsaidHow
  const unsaid = `${unsaidHow.toLocaleString('en-GB')} ${unsaidHow === 1 ? 'has' : 'have'} not said`
  const said = `${inPerson.toLocaleString('en-GB')} in person, ${online.toLocaleString('en-GB')} online`
  return unsaidHow > 0 ? `${said}, ${unsaid}` : said
}

/** More people than places, once these are counted otherwise: how many are taken, were taken, and there are. */
export type Crowd = { taken: number; before: number; capacity: number }

/** "So far 20 places are taken. With this change 80 are, 60 more than there are places." */
export function crowdInWords({ taken, before, capacity }: Crowd): string {
  const figure = (count: number) => count.toLocaleString('en-GB')
  const sofar = `${figure(before)} ${before === 1 ? 'place is' : 'places are'} taken`
  return `So far ${sofar}. With this change ${figure(taken)} are, ${figure(taken - capacity)} more than there are places.`
}

/** What it means where all of them keep theirs. */
export const allKeep = 'Nobody loses theirs, and nobody else comes until enough are given up.'
