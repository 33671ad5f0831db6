import type { VNode } from 'preact'
import { Quote } from '#ui/layout/quote.tsx'
import { Section } from '#ui/layout/section.tsx'
import type { OutputCard, OutputQuestion } from './outputs.ts'

type Props = {
  questions: readonly OutputQuestion[]
  thread: string | undefined
  /** What stands beside each card, for whoever edits the page. */
  beside?: ((card: OutputCard) => VNode) | undefined
}

/** What was said on the boards of an event: each card as it was said, with the link that it keeps. */
export const OutputsList = ({ questions, thread, beside }: Props) => (
  <>
    {questions.map(({ words, groups, cards }, index) => (
      <Section title={words} id={`question-${index + 1}`}>
        {groups.map((group) => (
          <>
            <h3>{group.votes > 0 ? `${group.name} (${votesInWords(group.votes)})` : group.name}</h3>
            <Cards cards={group.cards} thread={thread} beside={beside} />
          </>
        ))}
        {groups.length > 0 && cards.length > 0 && <h3>And also</h3>}
        <Cards cards={cards} thread={thread} beside={beside} />
      </Section>
    ))}
  </>
)

const votesInWords = (votes: number) => `${votes} ${votes === 1 ? 'vote' : 'votes'}`

type CardsProps = Omit<Props, 'questions'> & { cards: readonly OutputCard[] }

const Cards = ({ cards, thread, beside }: CardsProps) => (
  <>
    {cards.map((card) => (
      <div id={`card-${card.cardId}`}>
        <Quote thread={thread} by={<By card={card} />}>
          {card.words}
        </Quote>
        {beside?.(card)}
      </div>
    ))}
  </>
)

const By = ({ card: { cardId, votes } }: { card: OutputCard }) => (
  <>
    {votes > 0 && `${votesInWords(votes)}. `}
    <a href={`#card-${cardId}`}>Link to this</a>
  </>
)
