import type { VNode } from 'preact'
import { Quote } from '#ui/layout/quote.tsx'
import { Section } from '#ui/layout/section.tsx'
import { Mark } from '#ui/mark/mark.tsx'
import type { Marks, OutputCard, OutputQuestion } from './outputs.ts'

type Props = {
  questions: readonly OutputQuestion[]
  marks: Marks
  thread: string | undefined
  /** What stands beside each card, for whoever edits the page. */
  beside?: ((card: OutputCard) => VNode) | undefined
}

/** What was said on the boards of an event: each card as it was said, with the link that it keeps. */
export const OutputsList = ({ questions, marks, thread, beside }: Props) => (
  <>
    {questions.map(({ words, groups, cards }, index) => (
      <Section title={words} id={`question-${index + 1}`}>
        {groups.map((group) => (
          <>
            <h3>{group.votes > 0 ? `${group.name} (${votesInWords(group.votes)})` : group.name}</h3>
            <Cards cards={group.cards} {...{ marks, thread, beside }} />
          </>
        ))}
        {groups.length > 0 && cards.length > 0 && <h3>And also</h3>}
        <Cards cards={cards} {...{ marks, thread, beside }} />
      </Section>
    ))}
  </>
)

const votesInWords = (votes: number) => `${votes} ${votes === 1 ? 'vote' : 'votes'}`

type CardsProps = Omit<Props, 'questions'> & { cards: readonly OutputCard[] }

const Cards = ({ cards, marks, thread, beside }: CardsProps) => (
  <>
    {cards.map((card) => (
      <div id={`card-${card.cardId}`}>
        <Quote thread={card.characteristic || thread} by={<By card={card} marks={marks} />}>
          {card.words}
        </Quote>
        {beside?.(card)}
      </div>
    ))}
  </>
)

const By = ({ card: { cardId, votes, characteristic }, marks }: { card: OutputCard; marks: Marks }) => {
  const mark = marks.get(characteristic)
  return (
    <>
      {votes > 0 && `${votesInWords(votes)}. `}
      {mark && (
        <>
          <Mark of={characteristic} size="s" /> <a href={mark.href}>{mark.name}</a>{' '}
        </>
      )}
      <a class="cw-small" href={`#card-${cardId}`}>
        Link<span class="nhsuk-u-visually-hidden"> to this card</span>
      </a>
    </>
  )
}
