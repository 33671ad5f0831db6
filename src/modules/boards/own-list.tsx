import type { Board } from './board.ts'
import { type Own, votesLeft } from './own.ts'
import { PressButton } from './press-button.tsx'
import { shortened } from './question-wall.tsx'

type Props = { board: Board; own: Own; takesCards: boolean }

/** What the reader has on a question: their cards, to change or take back, and their votes. */
export const OwnList = ({ board, own, takesCards }: Props) => (
  <div
    class="cw-own"
    id={`own-${own.questionId}`}
    data-place={own.nextPlace ?? ''}
    data-says={saysOf(board, own)}
    data-voted={own.votes.map(({ targetId }) => targetId).join(' ')}
    data-left={votesLeft(board, own)}
  >
    <p class="cw-own__state">{saysOf(board, own)}</p>
    {own.cards.length > 0 && (
      <>
        <h3 class="cw-own__title">Your cards</h3>
        <ul class="cw-own__list">
          {own.cards.map(({ place, words, isPutAway }) => (
            <li>
              <span class="cw-own__words" dir="auto">
                {words}
              </span>{' '}
              {isPutAway && <span class="cw-small">(put away by whoever leads the board) </span>}
              {takesCards && (
                <a href={`/boards/${board.id}/questions/${own.questionId}/cards/${place + 1}`}>
                  Change<span class="nhsuk-u-visually-hidden">{` ${shortened(words)}`}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      </>
    )}
    {own.votes.length > 0 && <OwnVotes board={board} own={own} />}
  </div>
)

const OwnVotes = ({ board, own }: Omit<Props, 'takesCards'>) => (
  <>
    <h3 class="cw-own__title">Your votes</h3>
    <ul class="cw-own__list">
      {own.votes.map(({ targetId, says }) => (
        <li>
          <span class="cw-own__words" dir="auto">
            {says}
          </span>{' '}
          {board.closedAt === null && (
            <PressButton to={`/boards/${board.id}/vote`} name="back" value={targetId}>
              Take this vote back<span class="nhsuk-u-visually-hidden">{` from ${shortened(says)}`}</span>
            </PressButton>
          )}
        </li>
      ))}
    </ul>
  </>
)

/** What there is to know before and after each press: how many cards they have here, and how many votes are left. */
const saysOf = (board: Board, own: Own): string => {
  const { length } = own.cards.filter(({ isPutAway }) => !isPutAway)
  const cards = length === 1 ? 'You have 1 card here.' : `You have ${length} cards here.`
  return [length > 0 && cards, votesInWords(board, own)].filter(Boolean).join(' ')
}

const votesInWords = (board: Board, own: Own): string => {
  const { votesEach, closedAt } = board
  if (votesEach === 0 || closedAt !== null) return ''
  if (own.votes.length === 0) return `You have ${votesEach === 1 ? '1 vote' : `${votesEach} votes`} here.`
  const left = votesLeft(board, own)
  return left === 0
    ? 'You have no votes left. To vote for another, take one back.'
    : `Votes: ${left} of ${votesEach} left.`
}
