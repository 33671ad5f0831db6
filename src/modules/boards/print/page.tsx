import { inWords } from '#platform/clock.ts'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { PrintButton, Toolbar } from '#ui/layout/toolbar.tsx'
import type { Board } from '../board.ts'
import type { OutlineCard, OutlineQuestion } from '../outline.ts'

type Props = { board: Board; questions: readonly OutlineQuestion[]; now: Date }

/** A board on paper: every card that was shown, without anything to press. */
export const PrintPage = ({ board, questions, now }: Props) => (
  <Layout title={board.title} back={`/boards/${board.id}/lead`} robots="noindex">
    <PageHeading caption={`Board, as it stood on ${inWords(now)}`}>{board.title}</PageHeading>
    <Toolbar>
      <PrintButton />
    </Toolbar>
    {questions.length === 0 && <p>No cards of this board have been shown yet.</p>}
    {questions.map(({ words, groups, cards }) => (
      <Section title={words}>
        {groups.map((group) => (
          <>
            <h3>{`${group.name}${votesOf(group.votes)}`}</h3>
            <Cards cards={group.cards} />
          </>
        ))}
        {groups.length > 0 && cards.length > 0 && <h3>In no group</h3>}
        <Cards cards={cards} />
      </Section>
    ))}
  </Layout>
)

const Cards = ({ cards }: { cards: readonly OutlineCard[] }) =>
  cards.length === 0 ? null : (
    <ul>
      {cards.map(({ words, name, votes }) => (
        <li dir="auto">{`${words}${name ? ` – ${name}` : ''}${votesOf(votes)}`}</li>
      ))}
    </ul>
  )

const votesOf = (votes: number) => (votes === 0 ? '' : votes === 1 ? ' (1 vote)' : ` (${votes} votes)`)
