import { Form } from '#ui/form/form.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { WarningCallout } from '#ui/warning-callout/warning-callout.tsx'
import type { Board, Question } from '../board.ts'

type Props = { board: Board; hidden: readonly (Question & { count: number })[] }

/** The last look before a board is closed for good. */
export const ClosePage = ({ board, hidden }: Props) => (
  <Layout title="Close the board" back={`/boards/${board.id}/lead`} robots="noindex">
    <PageHeading caption={board.title}>Close the board</PageHeading>
    {hidden.length > 0 && (
      <WarningCallout heading={{ children: 'Some cards were never shown', level: 2 }}>
        <p>They stay hidden, and are in no export. Go back and show them first if they should be kept:</p>
        <ul>
          {hidden.map(({ words, count }) => (
            <li>{`${words} (${count === 1 ? '1 card' : `${count} cards`})`}</li>
          ))}
        </ul>
      </WarningCallout>
    )}
    <p>
      Nobody can write, change, vote or come in any more, and nothing can be arranged. Everybody who is on the
      board can still read it. It cannot be opened again.
    </p>
    <Form action={`/boards/${board.id}/close`}>
      <SubmitButton>Close the board</SubmitButton>
    </Form>
  </Layout>
)
