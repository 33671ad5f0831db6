import { Mark } from '#ui/mark/mark.tsx'
import type { Board } from './board.ts'
import { mostShown, takesCards } from './board.ts'
import { PressButton } from './press-button.tsx'
import { type Mine, VoteLine } from './vote-line.tsx'
import type { Names, WallCard, WallGroup, WallQuestion } from './wall.ts'

/** For whom a part of a board is drawn: those who answer, or who lead. On a stream, all of one kind get the same. */
export type Drawn = { board: Board; names: Names; leads: boolean; mine?: Mine | undefined }

type OfQuestion = Drawn & { question: WallQuestion }

/** A question with its cards, as it stands on every screen. It is replaced as a whole where its shape changes. */
export const QuestionWall = (props: OfQuestion) => {
  const { board, question, leads } = props
  const { id, groups, cards } = question
  return (
    <div class="cw-wall" id={`question-${id}`}>
      <p class="cw-wall__state">{stateOf(props)}</p>
      {leads && board.closedAt === null && <QuestionPresses question={question} board={board} />}
      <CountLine question={question} />
      {question.revealedAt !== null && (
        <>
          {leads && board.closedAt === null && (
            <p class="cw-small">Tick cards or groups: then you can group them, move them or put them away.</p>
          )}
          <ul class="cw-wall__groups" id={`groups-${id}`}>
            {groups.map((group) => (
              <GroupItem {...props} group={group} />
            ))}
          </ul>
          <ul class="cw-wall__cards" id={`loose-${id}`} data-most={mostShown}>
            {cards.map((card) => (
              <CardItem {...props} card={card} />
            ))}
          </ul>
        </>
      )}
      <AllLink {...props} />
    </div>
  )
}

function stateOf({ board, question }: OfQuestion): string {
  const takes = takesCards(board, question) ? 'Open for cards.' : 'Closed for cards.'
  if (question.revealedAt !== null || !board.hidesWords) return takes
  return `${takes} What is written stays hidden until it is shown to all at once.`
}

/** How many cards a question has: what everybody may know while the words are hidden. */
export const CountLine = ({ question }: { question: Pick<WallQuestion, 'id' | 'count' | 'revealedAt'> }) => (
  <p class="cw-wall__count" id={`count-${question.id}`}>
    {countInWords(question.count)}
    {question.revealedAt === null && question.count > 0 ? ', face down' : ''}
  </p>
)

const countInWords = (count: number) =>
  count === 0 ? 'No cards yet' : count === 1 ? '1 card' : `${count.toLocaleString('en-GB')} cards`

const AllLink = ({ board, question, leads }: OfQuestion) =>
  question.looseCount > mostShown && question.revealedAt !== null ? (
    <p>
      <a href={`/boards/${board.id}/questions/${question.id}${leads ? '?lead=yes' : ''}`}>
        {`Read all ${question.count.toLocaleString('en-GB')} cards`}
      </a>
    </p>
  ) : null

const QuestionPresses = ({ board, question }: { board: Board; question: WallQuestion }) => (
  <div class="cw-wall__presses">
    {question.revealedAt === null ? (
      <PressButton to={`/boards/${board.id}/reveal`} name="show" value={question.id}>
        Show the cards to all
      </PressButton>
    ) : (
      board.hidesWords && (
        <PressButton to={`/boards/${board.id}/reveal`} name="hide" value={question.id}>
          Hide the cards again
        </PressButton>
      )
    )}
    <PressButton
      to={`/boards/${board.id}/close-question`}
      name={question.closedAt === null ? 'close' : 'reopen'}
      value={question.id}
    >
      {question.closedAt === null ? 'Take no more cards' : 'Take cards again'}
    </PressButton>
  </div>
)

/** Cards under a name, with the votes of all. */
export const GroupItem = (props: Drawn & { group: WallGroup }) => {
  const { board, names, leads, group } = props
  const more = group.count - group.cards.length
  return (
    <li class="cw-wall__group" id={`group-${group.id}`} data-into={`groups-${group.questionId}`}>
      <h3 class="cw-wall__name">{group.name}</h3>
      <Tagged of={group.characteristic} names={names} />
      <VoteLine {...props} target={group} says={group.name} />
      {leads && board.closedAt === null && <GroupPresses board={board} group={group} />}
      <ul class="cw-wall__cards" id={`in-${group.id}`} data-most={mostShown}>
        {group.cards.map((card) => (
          <CardItem {...props} card={card} />
        ))}
      </ul>
      {more > 0 && <p class="cw-small">{`And ${more} more.`}</p>}
    </li>
  )
}

const GroupPresses = ({ board, group }: { board: Board; group: WallGroup }) => (
  <div class="cw-wall__presses">
    <Tick of={group.id} name="groups" form={group.questionId} says={`the group ${group.name}`} />
    <PressButton form={`arrange-${group.questionId}`} name="into" value={group.id}>
      Move what is ticked here
    </PressButton>
    <a href={`/boards/${board.id}/groups/${group.id}`}>
      Name, tag or ungroup<span class="nhsuk-u-visually-hidden">{` ${group.name}`}</span>
    </a>
  </div>
)

/** One card, with whose it is where its author chose to say so. */
export const CardItem = (props: Drawn & { card: WallCard }) => {
  const { board, names, leads, card } = props
  const list = card.groupId ? `in-${card.groupId}` : `loose-${card.questionId}`
  return (
    <li
      class="cw-wall__card"
      id={`card-${card.id}`}
      data-into={list}
      draggable={leads && board.closedAt === null ? true : undefined}
    >
      <p class="cw-wall__words" dir="auto">
        {card.words}
      </p>
      {card.name && <p class="cw-wall__by">{card.name}</p>}
      <Tagged of={card.characteristic} names={names} />
      <VoteLine {...props} target={card} says={shortened(card.words)} />
      {leads && board.closedAt === null && (
        <div class="cw-wall__presses">
          <Tick of={card.id} name="cards" form={card.questionId} says={`the card ${shortened(card.words)}`} />
          <a href={`/boards/${board.id}/tag/${card.id}`}>
            Tag<span class="nhsuk-u-visually-hidden">{` the card ${shortened(card.words)}`}</span>
          </a>
        </div>
      )}
    </li>
  )
}

type Ticking = { of: string; name: string; form: string; says: string }

const Tick = ({ of, name, form, says }: Ticking) => (
  <span class="cw-wall__tick">
    <input type="checkbox" id={`tick-${of}`} name={name} value={of} form={`arrange-${form}`} />
    <label for={`tick-${of}`}>
      Tick<span class="nhsuk-u-visually-hidden">{` ${says}`}</span>
    </label>
  </span>
)

const Tagged = ({ of, names }: { of: string; names: Names }) =>
  of === '' ? null : (
    <p class="cw-wall__tag">
      <Mark of={of} size="s" /> {names.get(of) ?? of}
    </p>
  )

/** The first words of a card, to tell it from others where it cannot be seen. */
export function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ')
  return line.length <= 60 ? `“${line}”` : `“${Array.from(line).slice(0, 57).join('')}…”`
}
