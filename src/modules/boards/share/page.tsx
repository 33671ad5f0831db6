import { dayInWords } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { CopyField } from '#ui/form/copy-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { QrCode } from '#ui/qr-code/qr-code.tsx'
import { type Board, daysUntilClosed } from '../board.ts'

type Props = { board: Board; link: string; codePage: string; form: FormState }

/** How people come to a board: by its link, a picture for their phones, or a code that can be said aloud. */
export const SharePage = ({ board, link, codePage, form }: Props) => (
  <Layout
    title="Let people in"
    back={`/boards/${board.id}/lead`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading caption={board.title} lead={untilWhen(board)}>
      Let people in
    </PageHeading>
    <QrCode words={link} label="The link as a QR code, to be read by a phone’s camera" />
    <p class="cw-board-code">
      {`Or type this code at ${codePage}: `}
      <strong class="cw-exact">{board.code}</strong>
    </p>
    <CopyField
      name="link"
      label="The link"
      hint="Whoever has it can come in, without an account"
      value={link}
      copy="Copy the link"
    />
    <p>
      <Button href={`/boards/${board.id}/lead`}>Lead the board</Button>
    </p>
    {board.closedAt === null && (
      <p>
        <a href={`/boards/${board.id}/screen`}>Show it large, on the wall</a>
      </p>
    )}
    {board.closedAt === null && (
      <Form action={`/boards/${board.id}/share`}>
        <DateField form={form} name="openUntil" legend="The last day on which the link lets people in" />
        <SubmitButton variant="secondary">Change the day</SubmitButton>
      </Form>
    )}
  </Layout>
)

const untilWhen = (board: Board) =>
  board.closedAt
    ? 'The board is closed, so its link lets nobody in any more.'
    : `The link lets people in until ${dayInWords(board.openUntil)}, or until you close the board. If nobody does, it closes by itself ${daysUntilClosed} days later.`
