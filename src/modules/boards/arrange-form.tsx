import { typed } from '#ui/form/answer.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { useTyped } from '#ui/form/kept.ts'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Input } from '#ui/input/input.tsx'
import type { Board } from './board.ts'

type Props = {
  board: Board
  questionId: string
  form: FormState
  cards?: readonly string[]
  groups?: readonly string[]
}

/**
 * What can be done with the cards that are ticked: by button and key, whatever can be dragged too. It stands outside of
 * what is drawn anew, so that a name that is being typed stays.
 */
export const ArrangeForm = ({ board, questionId, form, cards = [], groups = [] }: Props) => (
  <Form
    id={`arrange-${questionId}`}
    action={`/boards/${board.id}/arrange`}
    class="cw-wall__arrange"
    data-quiet={questionId}
  >
    <HiddenField name="question" value={questionId} />
    {cards.map((id) => (
      <HiddenField name="cards" value={id} />
    ))}
    {groups.map((id) => (
      <HiddenField name="groups" value={id} />
    ))}
    <Input
      id={`name-${questionId}`}
      name="name"
      label="Name of a new group"
      value={typed(useTyped(form, 'name'), 'name')}
      errorMessage={form.problems.find(({ field }) => field === 'name')?.message}
      autocomplete="off"
    />
    <SubmitButton small={true} name="do" value="group">
      Make a group of what is ticked
    </SubmitButton>{' '}
    <SubmitButton small={true} variant="secondary" name="do" value="out">
      Take ticked cards out of their groups
    </SubmitButton>{' '}
    <SubmitButton small={true} variant="secondary" name="do" value="away">
      Put ticked cards away
    </SubmitButton>
    <p class="cw-small" data-told=""></p>
  </Form>
)
