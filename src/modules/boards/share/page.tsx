import { dayInWords } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { filled } from '#ui/form/form-state.ts'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { QrCode } from '#ui/qr-code/qr-code.tsx'
import type { Board } from '../board.ts'

type Props = { board: Board; link: string; codePage: string }

/** How people come to a board: by its link, a picture for their phones, or a code that can be said aloud. */
export const SharePage = ({ board, link, codePage }: Props) => (
  <Layout title="Let people in" back={`/boards/${board.id}/lead`} robots="noindex">
    <PageHeading caption={board.title} lead={untilWhen(board)}>
      Let people in
    </PageHeading>
    <QrCode words={link} label="The link as a QR code, to be read by a phone’s camera" />
    <p class="cw-board-code">
      {`Or type this code at ${codePage}: `}
      <strong class="cw-exact">{board.code}</strong>
    </p>
    <div data-island="copy">
      <TextField
        form={filled({ link })}
        name="link"
        label="The link"
        hint="Whoever has it can come in, without an account"
        readonly={true}
        spellcheck={false}
        autocomplete="off"
      />
      <Button type="button" hidden={true} variant="secondary" small={true}>
        Copy the link
      </Button>
      <p role="status" class="cw-small"></p>
    </div>
    <p>
      <Button href={`/boards/${board.id}/lead`}>Lead the board</Button>
    </p>
  </Layout>
)

const untilWhen = (board: Board) =>
  board.closedAt
    ? 'The board is closed, so its link lets nobody in any more.'
    : `The link lets people in until ${dayInWords(board.openUntil)}, or until you close the board.`
