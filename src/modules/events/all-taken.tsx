import { dayInZone, timeIn } from '#platform/when.ts'
import { byItsClock, type Event, isOnlineBeside } from './event.ts'
import type { KeptPlaces } from './kept-places.ts'

type Props = { event: Event; kept: readonly KeptPlaces[] }

/** Says that all places are taken, and for whom some are kept. */
export const AllTaken = ({ event, kept }: Props) => (
  <>
    <p>{takenWords({ event, kept })}</p>
    {kept.map((one) => (
      <p>{keptWords(event, one)}</p>
    ))}
  </>
)

function takenWords({ event, kept }: Props): string {
  if (isOnlineBeside(event))
    return kept.length === 0
      ? 'All places in the room are taken. You can wait for one, or join online, where nobody waits.'
      : 'All places in the room that are for everybody are taken. Online nobody waits.'
  return kept.length === 0
    ? 'All places are taken. When one becomes free, the first in the list gets it.'
    : 'All places that are for everybody are taken. Others come into the waiting list.'
}

/** What it is called to ask for a place now: where places are kept for some, whoever is not among them waits. */
export function registerWords({ event, kept }: Props): string {
  if (!event.isFull) return 'Register'
  return kept.length > 0 || isOnlineBeside(event)
    ? 'Register, or join the waiting list'
    : 'Join the waiting list'
}

/** "2 places are kept for Residents until the end of Monday 7 December 2026." */
export const keptWords = (event: Pick<Event, 'zone'>, { part, left, until }: KeptPlaces): string =>
  `${left} ${left === 1 ? 'place is' : 'places are'} kept for ${part} until ${untilWords(event, until)}.`

/** Of midnight nobody knows to which day it belongs. */
const untilWords = ({ zone }: Pick<Event, 'zone'>, until: Date): string =>
  timeIn(zone, until) === 'midnight'
    ? `the end of ${dayInZone(zone, new Date(+until - 1))}`
    : byItsClock({ zone }, until)
