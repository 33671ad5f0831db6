import { dayInWords } from '#platform/day.ts'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Board } from './board.ts'

/** The door of a board that lets nobody in any more. */
export const OverPage = ({ board, leads }: { board: Board; leads: boolean }) => (
  <Layout title={board.title} robots="noindex">
    <PageHeading caption="Board">{board.title}</PageHeading>
    <p>
      {board.closedAt
        ? 'This board is closed. What was said on it is kept by those who led it.'
        : `The link to this board let people in until ${dayInWords(board.openUntil)}.`}
    </p>
    <p>
      {board.closedAt
        ? 'If you took part, open it in the browser that you took part with.'
        : 'If you want to take part, ask whoever leads it for another day.'}
    </p>
    {leads && (
      <p>
        <a href={`/boards/${board.id}/lead`}>Lead this board</a>
      </p>
    )}
  </Layout>
)
