import type { Board } from './board.ts'
import { PressButton } from './press-button.tsx'

/** What the reader has voted for in a question; where a board is drawn for all, it is nobody's. */
export type Mine = { voted: readonly string[]; left: number }

type Props = {
  board: Board
  leads: boolean
  target: { id: string; votes: number }
  /** What is voted for, for whoever does not see it. */
  says: string
  mine?: Mine | undefined
}

/** How many voted for a card or a group, and the button by which its reader does too, or takes it back. */
export const VoteLine = ({ board, leads, target, says, mine }: Props) => {
  if (board.votesEach === 0) return null
  return (
    <div class="cw-wall__presses">
      <VoteCount id={target.id} votes={target.votes} />
      {!leads && board.closedAt === null && <VoteButton of={target.id} says={says} mine={mine} />}
    </div>
  )
}

const labels = { vote: 'Vote', voted: 'Voted. Take back your vote' }

/** A script marks on it what is the reader's own, where it is drawn for all. */
const VoteButton = ({ of, says, mine }: { of: string; says: string; mine: Mine | undefined }) => {
  const isVoted = mine?.voted.includes(of) ?? false
  return (
    <PressButton
      name={isVoted ? 'back' : 'for'}
      value={of}
      hidden={!isVoted && mine?.left === 0}
      data-vote={labels.vote}
      data-voted={labels.voted}
    >
      {isVoted ? labels.voted : labels.vote}
      <span class="nhsuk-u-visually-hidden">{` for ${says}`}</span>
    </PressButton>
  )
}

/** How many voted for a card or a group. */
export const VoteCount = ({ id, votes }: { id: string; votes: number }) => (
  <span class="cw-wall__votes" id={`votes-${id}`}>
    {votes === 1 ? '1 vote' : `${votes} votes`}
  </span>
)
