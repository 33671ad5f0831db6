import { inWords } from '#platform/clock.ts'
import { Button } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import type { Listed } from './query.ts'

/** All boards, the newest first. */
export const ListPage = ({ boards, next }: { boards: readonly Listed[]; next: string | null }) => (
  <Layout title="Boards" robots="noindex">
    <PageHeading lead="A board is where people in a workshop answer your questions together, each from their phone.">
      Boards
    </PageHeading>
    {boards.length === 0 ? (
      <EmptyState next={<Button href="/boards/new">Prepare the first board</Button>}>
        There is no board yet.
      </EmptyState>
    ) : (
      <>
        <Button href="/boards/new">Prepare a board</Button>
        <ul class="cw-boards">
          {boards.map((board) => (
            <One board={board} />
          ))}
        </ul>
      </>
    )}
    {next && (
      <p>
        <a href={`/boards?before=${encodeURIComponent(next)}`}>Earlier boards</a>
      </p>
    )}
  </Layout>
)

const One = ({ board: { id, title, preparedAt, closedAt, cards } }: { board: Listed }) => (
  <li class="cw-boards__one">
    <a href={`/boards/${id}/lead`}>{title}</a>{' '}
    {closedAt ? <Tag colour="grey">Closed</Tag> : <Tag colour="green">Open</Tag>}
    <p class="cw-small">
      {`${inWords(preparedAt)}, ${cards === 1 ? '1 card' : `${cards.toLocaleString('en-GB')} cards`}`}
    </p>
  </li>
)
