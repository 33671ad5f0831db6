import type { ConnectFacts } from '#modules/connect/index.ts'
import { HallCard } from './card.tsx'

/** Connect Five, for its reader: their conversation, the campaign that they take part in, or can join. */
export const ConnectCard = ({ connect: { open, meeting } }: { connect: ConnectFacts }) => {
  if (meeting) {
    return (
      <HallCard
        room="Connect Five"
        title="You have somebody to talk with"
        href={`/connect/meetings/${meeting.id}`}
        thread={meeting.characteristic || undefined}
      >
        <p>{meeting.theme}. 30 minutes is plenty.</p>
      </HallCard>
    )
  }
  if (!open) return null
  return open.takesPart ? (
    <HallCard room="Connect Five" title={open.title} href={`/connect/${open.slug}`}>
      <p>You take part. See the rounds.</p>
    </HallCard>
  ) : (
    <HallCard room="Connect Five" title={`Join ${open.title}`} href={`/connect/${open.slug}/join`}>
      <p>Half an hour in each round, with somebody from another part of the system.</p>
    </HallCard>
  )
}
