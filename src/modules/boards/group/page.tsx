import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Board } from '../board.ts'
import { CharacteristicField } from '../characteristic-field.tsx'
import type { Names } from '../wall.ts'

type Props = { board: Board; group: { id: string; questionId: string }; form: FormState; names: Names }

/** A group of cards: its name, of what it speaks, and how it is no group any more. */
export const GroupPage = ({ board, group, form, names }: Props) => (
  <Layout
    title="A group"
    back={`/boards/${board.id}/lead#question-${group.questionId}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading caption={board.title}>A group</PageHeading>
    <Form action={`/boards/${board.id}/groups/${group.id}`}>
      <TextField form={form} name="name" label="What is it called?" autocomplete="off" />
      <CharacteristicField form={form} names={names} />
      <SubmitButton name="do" value="name">
        Save it
      </SubmitButton>
    </Form>
    <Form action={`/boards/${board.id}/groups/${group.id}`}>
      <SubmitButton variant="secondary" name="do" value="ungroup">
        Ungroup its cards
      </SubmitButton>
    </Form>
    <p class="cw-small">The cards stay. Votes for the group as a whole go back to those who gave them.</p>
  </Layout>
)
