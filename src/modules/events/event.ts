import { dayInZone, timeIn, zoneInWords } from '#platform/when.ts'

/** How one comes to an event. */
export type EventFormat = 'online' | 'in-person' | 'both'

/** What an organiser says of something that people need: there, not there, for whoever asks, or of no use there. */
export type Stated = 'yes' | 'no' | 'on-request' | 'not-needed'

/** What there is for people who need it; null where nobody has said so yet. */
export type Access = {
  captions: Stated | null
  signLanguage: Stated | null
  stepFree: Stated | null
  breaks: Stated | null
  accessWords: string
}

/** One event of the programme. */
export type Event = Access & {
  id: string
  slug: string
  seriesId: string | null
  title: string
  about: string
  theme: string
  lens: string
  objective: string
  characteristic: string
  source: string
  startsAt: Date
  endsAt: Date
  /** In whose clock it was announced, as `Europe/London`. */
  zone: string
  /** Only its days are known or matter: from midnight to midnight in its zone. */
  wholeDays: boolean
  format: EventFormat
  place: string
  joinLink: string
  /** Null where nobody is turned away. */
  capacity: number | null
  opensAt: Date | null
  closesAt: Date | null
  guestsMayRegister: boolean
  companionsTakePlaces: boolean
  /** Where it is both in a room and online: whether whoever joins online takes one of the places. */
  onlineTakesPlaces: boolean
  /** Whether those registered may change how they come once registration is closed. */
  changesAfterClosing: boolean
  remindsDayBefore: boolean
  remindsHourBefore: boolean
  publishedAt: Date | null
  cancelledAt: Date | null
  cancelledBecause: string
  changedAt: Date
  /** Grows with each change of time, place or status: a calendar takes the file with the highest. */
  sequence: number
  /** Whether the next to register would wait. */
  isFull: boolean
  revision: number
}

/** Being prepared by organisers, and seen by nobody else. */
export const isDraft = ({ publishedAt }: Pick<Event, 'publishedAt'>) => publishedAt === null

export const isCancelled = ({ cancelledAt }: Pick<Event, 'cancelledAt'>) => cancelledAt !== null

export const isOver = ({ endsAt }: Pick<Event, 'endsAt'>, now: Date) => endsAt <= now

export const hasBegun = ({ startsAt }: Pick<Event, 'startsAt'>, now: Date) => startsAt <= now

/** Why nobody can register at the moment; null where everybody can. */
export type Closed = 'draft' | 'cancelled' | 'over' | 'not-yet' | 'closed'

/** Says whether people may register now, and else why not. Who waits already may leave the list at any time. */
export function whyClosed(event: Event, now: Date): Closed | null {
  if (isDraft(event)) return 'draft'
  if (isCancelled(event)) return 'cancelled'
  if (isOver(event, now)) return 'over'
  if (event.opensAt && now < event.opensAt) return 'not-yet'
  return now >= (event.closesAt ?? event.startsAt) ? 'closed' : null
}

/**
 * Whether whoever has a place, or waits, may say anew who comes with them and how: while people may register, or as
 * long as the organisers allow, until it begins. What an event asks can be answered until it is over.
 */
export function mayChangeHow(event: Event, now: Date): boolean {
  const closed = whyClosed(event, now)
  return closed === null || (closed === 'closed' && event.changesAfterClosing && !hasBegun(event, now))
}

/** Whether whoever joins online needs none of the places: they are those of the room. */
export const isOnlineBeside = ({
  format,
  onlineTakesPlaces,
}: Pick<Event, 'onlineTakesPlaces'> & { format: string }) => format === 'both' && !onlineTakesPlaces

/** Whether somebody can join online and wait for a place in the room meanwhile: it has so many, and online no end. */
export const mayWaitOnline = (
  event: Pick<Event, 'onlineTakesPlaces' | 'capacity'> & { format: string },
): boolean => event.capacity !== null && isOnlineBeside(event)

const dayMs = 24 * 60 * 60 * 1000

/** Whether those who are registered may see where to join by now: from 24 hours before, until it is over. */
export const showsJoinLink = (
  event: Pick<Event, 'format' | 'joinLink' | 'cancelledAt' | 'startsAt' | 'endsAt'>,
  now: Date,
) =>
  event.format !== 'in-person' &&
  event.joinLink !== '' &&
  !isCancelled(event) &&
  !isOver(event, now) &&
  +now >= +event.startsAt - dayMs

/** An instant by the clock in which the event was announced. */
export const byItsClock = ({ zone }: Pick<Event, 'zone'>, at: Date) =>
  `${dayInZone(zone, at)}, ${timeIn(zone, at)} (${zoneInWords(zone)})`

/** How one comes, in words. */
export const formatWords: Readonly<Record<EventFormat, string>> = {
  online: 'Online',
  'in-person': 'In person',
  both: 'Online and in person',
}

/** Where it is. Of one that is both in a room and online, the place is that of the room alone. */
export function whereInWords({ format, ...event }: Pick<Event, 'format' | 'place'>): string {
  if (event.place === '') return formatWords[format]
  const place = event.place.replaceAll(/\s+/g, ' ')
  return format === 'both' ? `In person: ${place}; or online` : `${formatWords[format]}: ${place}`
}
