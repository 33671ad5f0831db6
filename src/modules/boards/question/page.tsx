import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Board, Question } from '../board.ts'
import type { ListedCard } from './query.ts'

type Props = {
  board: Board
  question: Question
  cards: readonly ListedCard[]
  next: string | null
  back: string
}

/** All cards of one question, page by page, in an order that tells nothing of who wrote first. */
export const QuestionPage = ({ board, question, cards, next, back }: Props) => (
  <Layout title="All cards" back={back} robots="noindex">
    <PageHeading caption={board.title}>{question.words}</PageHeading>
    {question.revealedAt === null && (
      <p>The cards of this question are hidden until they are shown to all.</p>
    )}
    {question.revealedAt !== null && cards.length === 0 && <p>There are no more cards.</p>}
    <ul class="cw-own__list">
      {cards.map(({ words, name, group }) => (
        <li>
          <span dir="auto">{words}</span>
          {name && ` – ${name}`}
          {group && <span class="cw-small">{` (${group})`}</span>}
        </li>
      ))}
    </ul>
    {next && (
      <p>
        <a href={next}>More cards</a>
      </p>
    )}
  </Layout>
)
