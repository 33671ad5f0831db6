import { type ConnectFacts, inARow, pausedInWords } from '#modules/connect/index.ts'
import { HallCard } from './card.tsx'

type Props = { connect: ConnectFacts; talksWith: readonly string[] }

/** Connect Five, for its reader: their conversation, the campaign that they take part in, or can join. */
export const ConnectCard = ({ connect: { open, meeting }, talksWith }: Props) => {
  if (meeting) {
    return (
      <HallCard
        room="Connect Five"
        title={`You talk with ${talksWith.length > 0 ? inARow(talksWith) : 'somebody'}`}
        href={`/connect/meetings/${meeting.id}`}
        thread={meeting.characteristic || undefined}
      >
        <p>{meeting.theme}. 30 minutes is plenty.</p>
        {open?.isPaused && <p>{pausedInWords(open)}</p>}
      </HallCard>
    )
  }
  if (!open) return null
  if (open.isPaused) {
    return (
      <HallCard room="Connect Five" title="I am back" href={`/connect/${open.slug}/pause`}>
        <p>{pausedInWords(open)}</p>
      </HallCard>
    )
  }
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
