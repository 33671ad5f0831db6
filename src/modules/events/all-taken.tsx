import { byItsClock, type Event } from './event.ts'
import type { KeptPlaces } from './kept-places.ts'

/** Says that all places are taken, and for whom some are kept. */
export const AllTaken = ({ event, kept }: { event: Event; kept: readonly KeptPlaces[] }) => (
  <>
    <p>
      {kept.length === 0 ? 'All places are taken.' : 'All places for everybody are taken.'} When one becomes
      free, the first in the list gets it.
    </p>
    {kept.map(({ part, left, until }) => (
      <p>
        {`${left} ${left === 1 ? 'place is' : 'places are'} kept for ${part} until ${byItsClock(event, until)}.`}
      </p>
    ))}
  </>
)
