import type { Event } from './event.ts'

/** How somebody takes part in an event that is both in a room and online. */
export type Comes = 'in-person' | 'online'

/** Somebody who asked for a place at an event: a member, or a guest without an account. */
export type Registration = {
  id: string
  eventId: string
  /** The order of the list: whoever asked first comes first. */
  number: number
  memberId: string | null
  guestName: string | null
  guestAddress: string | null
  partId: string | null
  carers: number
  interpreters: number
  /** Null where they have not said, and at an event that is not both. */
  comes: Comes | null
  /** When whoever joins online asked for a place in the room, which they keep asking for until they have it. */
  roomWantedAt: Date | null
  askedAt: Date
  confirmedAt: Date | null
  registeredAt: Date | null
  promotedAt: Date | null
  cancelledAt: Date | null
  cancelledHow: CancelledHow | null
  came: 'came' | 'could-not' | null
  askedAgainAt: Date | null
  stillComingAt: Date | null
  /** How somebody without e-mail is reached; who wrote them down; and when they were last told by telephone. */
  reachedHow: string
  writtenDownBy: string | null
  toldAt: Date | null
  remindersStoppedAt: Date | null
  /** When they last changed what they had told. */
  toldAnewAt: Date | null
  revision: number
}

/** How a place, or a place in the list, came to an end. */
export type CancelledHow = 'cancelled' | 'left-list' | 'removed' | 'left-house'

/** Where somebody stands: they have not confirmed their address, wait, have a place, or have none any more. */
export type Standing = 'unconfirmed' | 'waiting' | 'registered' | 'cancelled'

export function standingOf({
  confirmedAt,
  registeredAt,
  cancelledAt,
}: Pick<Registration, 'confirmedAt' | 'registeredAt' | 'cancelledAt'>): Standing {
  if (cancelledAt) return 'cancelled'
  if (registeredAt) return 'registered'
  return confirmedAt ? 'waiting' : 'unconfirmed'
}

/** Whether nobody can be written to about it: an organiser tells them, and wrote them down. */
export const isWithoutMail = ({ memberId, guestAddress }: Pick<Registration, 'memberId' | 'guestAddress'>) =>
  memberId === null && guestAddress === null

/** Of whom places are counted, and by what they depend. */
type Needing = Pick<Registration, 'carers' | 'interpreters' | 'comes'>
export type CountsPlaces = Pick<Event, 'format' | 'companionsTakePlaces' | 'onlineTakesPlaces'>

/**
 * How many places somebody needs: their own, and those of whoever comes to support them where these count. Where an
 * event is both in a room and online, whoever joins online needs none unless that counts too.
 */
export function placesOf(one: Needing, event: CountsPlaces): number {
  if (joinsOnline(event, one)) return event.onlineTakesPlaces ? 1 : 0
  return event.companionsTakePlaces ? 1 + one.carers + one.interpreters : 1
}

/** Whether somebody is not in the room of an event that is both in one and online. */
export const joinsOnline = ({ format }: { format: string }, { comes }: Pick<Registration, 'comes'>) =>
  format === 'both' && comes === 'online'

/** Whether somebody has one of the places: at an event that is both they have no reason to wait for the room. */
export const isInRoom = (one: Registration, event: CountsPlaces) =>
  standingOf(one) === 'registered' && placesOf(one, event) > 0

/** Whom an organiser means: all with a place, one half of them where it is both, those in the list, or everybody. */
export type Whom = 'registered' | 'in-room' | 'online' | 'waiting' | 'both'

/** Whether it names one half of an event that has none any more: what people said of it once means nothing there. */
export const isNoHalfOf = ({ format }: { format: string }, whom: Whom) =>
  format !== 'both' && (whom === 'in-room' || whom === 'online')

/** Whether somebody who has a place, or waits, is among these. Whoever waits online for the room is in the list too. */
export function isAmong(
  one: Pick<Registration, 'registeredAt' | 'comes' | 'roomWantedAt'>,
  whom: Whom,
): boolean {
  const hasPlace = one.registeredAt !== null
  return {
    registered: hasPlace,
    'in-room': hasPlace && one.comes !== 'online',
    online: hasPlace && one.comes === 'online',
    waiting: !hasPlace || waitsForRoom(one),
    both: true,
  }[whom]
}

type Wanting = Pick<Registration, 'comes' | 'roomWantedAt'>

/** Whether whoever has a place online waits for one in the room, and keeps theirs until then. */
export const waitsForRoom = ({ comes, roomWantedAt }: Wanting) => comes === 'online' && roomWantedAt !== null

/** Whether the list brought them from online into the room: they may rather stay online. */
export const cameFromOnline = ({ comes, roomWantedAt }: Wanting) =>
  comes === 'in-person' && roomWantedAt !== null

/** An event as somebody takes part in it: of one that is both in a room and online, the half that is theirs. */
export function asTheyCome<Shown extends Pick<Event, 'format' | 'place'>>(
  event: Shown,
  { comes }: Pick<Registration, 'comes'>,
): Shown {
  if (event.format !== 'both' || comes === null) return event
  return { ...event, format: comes, place: comes === 'online' ? '' : event.place }
}
