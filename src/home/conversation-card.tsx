import type { InsightFacts } from '#modules/insights/index.ts'
import { HallCard } from './card.tsx'

/** A conversation that is open, for its reader to vote in. */
export const ConversationCard = ({ open }: { open: InsightFacts['open'][number] }) => (
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

/** The way to the conversations that are open besides those with a card. */
export const MoreConversationsCard = ({ more }: { more: number }) => (
  <HallCard
    room="Conversations"
    title={more === 1 ? 'One more conversation is open' : `${more} more conversations are open`}
    href="/conversations"
  >
    <p>See them all, and choose.</p>
  </HallCard>
)

/** Statements that were reported, for whoever looks after conversations. It leads to the report that waits longest. */
export const ReportedCard = ({ slug, statements }: NonNullable<InsightFacts['reported']>) => (
  <HallCard
    room="For organisers"
    title={statements === 1 ? 'A statement was reported' : `${statements} statements were reported`}
    href={`/conversations/${slug}/moderate?which=reported`}
  >
    <p>Look at what was reported, in confidence, and answer.</p>
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
