import { HallCard } from './card.tsx'
import type { Hall } from './hall.ts'

/** For those who look after decisions: which are to be looked at again, as was decided with them. */
export const ReviewCard = ({ governance: { toReview, first } }: Pick<Hall, 'governance'>) => (
  <HallCard
    room="Decisions"
    title={
      toReview === 1
        ? 'A decision is to be looked at again'
        : `${toReview.toLocaleString('en-GB')} decisions are to be looked at again`
    }
    href={toReview === 1 ? `/decisions/${first}` : '/decisions?show=to-review'}
  >
    <p>
      {toReview === 1
        ? 'Its day has come: what came of it, and does it stand?'
        : 'Their day has come: what came of each, and does it stand?'}
    </p>
  </HallCard>
)
