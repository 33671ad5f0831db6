import { dayInWords } from '#platform/day.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Board } from './board.ts'
import { WhatBecomes } from './what-becomes.tsx'

type Props = {
  board: Board
  form: FormState
  leads: boolean
  /** Whether they have joined already, and only change their name. */
  isHere?: boolean
}

/** The door of a board: a name or none, and nothing else is asked. */
export const JoinPage = ({ board, form, leads, isHere = false }: Props) => (
  <Layout title={board.title} problem={form.problems.length > 0} robots="noindex">
    <Problems form={form} />
    <PageHeading
      caption="Board"
      lead="Answer with everybody else, from your own screen. You need no account."
      thread={board.characteristic || undefined}
    >
      {board.title}
    </PageHeading>
    <Form action={`/boards/${board.id}/join`}>
      {board.authorship === 'named' ? (
        <TextField
          form={form}
          name="name"
          label="The name on your cards (optional)"
          hint="Everybody on this board sees it. Leave it empty to write without a name"
          autocomplete="nickname"
        />
      ) : (
        <p>
          Cards carry no name here, and the house keeps nothing that says whose they are. The board says
          exactly how far that goes.
        </p>
      )}
      <WhatBecomes />
      <SubmitButton>{isHere ? 'Save the name' : 'Come in'}</SubmitButton>
    </Form>
    <p class="cw-small">{`This link lets people in until ${dayInWords(board.openUntil)}, or until the board is closed.`}</p>
    {leads && (
      <p>
        <a href={`/boards/${board.id}/lead`}>Lead this board</a>
      </p>
    )}
  </Layout>
)
