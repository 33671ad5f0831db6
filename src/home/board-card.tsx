import { type BoardFacts, boardAddress } from '#modules/boards/index.ts'
import { HallCard } from './card.tsx'

/** Boards, for their reader: those that they lead and are open, or the one at which they sit. */
export const BoardCard = ({ boards: { open, newest, own } }: { boards: BoardFacts }) => {
  if (newest)
    return (
      <HallCard
        room="Boards"
        title={open === 1 ? newest.title : `${open} of your boards are open`}
        href={open === 1 ? `${boardAddress(newest.id)}/lead` : '/boards'}
        thread={(open === 1 && newest.characteristic) || undefined}
      >
        <p>
          {open === 1
            ? 'Your board is open. Lead it, and close it when you are done.'
            : `The last is ${newest.title}.`}
        </p>
      </HallCard>
    )
  if (!own) return null
  return (
    <HallCard
      room="Boards"
      title={own.title}
      href={boardAddress(own.id)}
      thread={own.characteristic || undefined}
    >
      <p>You sit at this board, and it is open: write, read and vote.</p>
    </HallCard>
  )
}
