import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { type Board, type Question, takesCards } from '../board.ts'
import { doneWords } from '../done-words.ts'
import type { Own } from '../own.ts'
import { OwnList } from '../own-list.tsx'
import { PressForm } from '../press-form.tsx'

type Props = { board: Board; questions: readonly Question[]; own: readonly Own[]; done: string | undefined }

/** What the reader wrote and voted for, all on one page. */
export const OwnPage = ({ board, questions, own: all, done }: Props) => (
  <Layout title="Your cards and votes" back={`/boards/${board.id}`} robots="noindex">
    <Done done={done} says={doneWords} />
    <PageHeading caption={board.title}>Your cards and votes</PageHeading>
    <PressForm boardId={board.id} />
    {all.every(({ cards, votes }) => cards.length + votes.length === 0) && (
      <p>You have written no card yet, and given no vote.</p>
    )}
    {questions.map((question) => (
      <Section title={question.words}>
        {all
          .filter(({ questionId }) => questionId === question.id)
          .map((own) => (
            <OwnList board={board} own={own} takesCards={takesCards(board, question)} />
          ))}
      </Section>
    ))}
  </Layout>
)
