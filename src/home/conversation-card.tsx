import type { InsightFacts } from '#modules/insights/index.ts'
import { HallCard } from './card.tsx'

/** The conversation that is open, for its reader to vote in. */
export const ConversationCard = ({ open }: Pick<InsightFacts, 'open'>) =>
  open && (
    <HallCard
      room="Conversations"
      title={open.question}
      href={`/conversations/${open.slug}`}
      thread={open.characteristic || undefined}
    >
      <p>
        {open.statements === 0
          ? 'Nobody has said anything yet. Be the first.'
          : `${open.statements === 1 ? 'One statement' : `${open.statements} statements`} so far. Vote on each, and say what you think.`}
      </p>
    </HallCard>
  )

/** Statements that wait, for whoever looks after conversations. */
export const StatementsCard = ({ waiting }: Pick<InsightFacts, 'waiting'>) => (
  <HallCard
    room="For organisers"
    title={waiting === 1 ? 'A statement waits to be looked at' : `${waiting} statements wait to be looked at`}
    href="/conversations"
  >
    <p>Whoever said something waits to hear of it.</p>
  </HallCard>
)
