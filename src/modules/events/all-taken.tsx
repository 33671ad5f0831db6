import { dayInZone, timeIn } from '#platform/when.ts'
import { byItsClock, type Event } from './event.ts'
import type { KeptPlaces } from './kept-places.ts'

/** Says that all places are taken, and for whom some are kept. */
export const AllTaken = ({ event, kept }: { event: Event; kept: readonly KeptPlaces[] }) => (
  <>
    <p>
      {kept.length === 0
        ? 'All places are taken. When one becomes free, the first in the list gets it.'
        : 'All places that are for everybody are taken. Others come into the waiting list.'}
    </p>
    {kept.map((one) => (
      <p>{keptWords(event, one)}</p>
    ))}
  </>
)

/** "2 places are kept for Residents until the end of Monday 7 December 2026." */
export const keptWords = (event: Pick<Event, 'zone'>, { part, left, until }: KeptPlaces): string =>
  `${left} ${left === 1 ? 'place is' : 'places are'} kept for ${part} until ${untilWords(event, until)}.`

/** Of midnight nobody knows to which day it belongs. */
const untilWords = ({ zone }: Pick<Event, 'zone'>, until: Date): string =>
  timeIn(zone, until) === 'midnight'
    ? `the end of ${dayInZone(zone, new Date(+until - 1))}`
    : byItsClock({ zone }, until)
