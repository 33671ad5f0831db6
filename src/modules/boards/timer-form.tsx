import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Board } from './board.ts'

/** Sets the time that people have. Every screen shows it; when it is over, nothing ends by itself. */
export const TimerForm = ({ board, form }: { board: Board; form: FormState }) => (
  <Form action={`/boards/${board.id}/time`} data-quiet={true}>
    <TextField form={form} name="minutes" label="Minutes from now" inputmode="numeric" width={3} />
    <SubmitButton small={true} variant="secondary" name="do" value="start">
      Set the timer
    </SubmitButton>{' '}
    <SubmitButton small={true} variant="secondary" name="do" value="stop">
      Take the timer away
    </SubmitButton>
  </Form>
)
