import type { ComponentChildren } from 'preact'
import { Details } from '#ui/details/details.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { type Conversation, conversationAddress } from '../conversation.ts'
import { canDecide } from '../decision.ts'
import { mostCharacters, type Statement } from '../statement.ts'
import type { StatementStep } from '../steps.ts'
import { undoInWords } from './undo-words.ts'

type ChoiceProps = {
  conversation: Conversation
  statement: Statement
  steps: readonly StatementStep[]
  form: FormState
}

/** What can be done with a statement, as it stands. */
export const Choices = (props: ChoiceProps) => {
  const { statement, steps } = props
  const undo = undoInWords(steps)
  return (
    <>
      {canDecide('let-in', statement.status) && (
        <Decision {...props} what="let-in">
          <SubmitButton>Let it in</SubmitButton>
        </Decision>
      )}
      {undo !== null && (
        <Decision {...props} what="undo">
          <SubmitButton variant="secondary">{undo}</SubmitButton>
        </Decision>
      )}
      <Reword {...props} />
      <Mend {...props} />
      <LeaveOut {...props} />
    </>
  )
}

type DecisionProps = Omit<ChoiceProps, 'form'> & {
  what: string
  children: ComponentChildren
}

/** One thing that can be done with a statement. */
export const Decision = ({ conversation, statement, steps, what, children }: DecisionProps) => (
  <Form action={addressOf(conversation, statement)}>
    <HiddenField name="do" value={what} />
    <HiddenField name="seen" value={String(steps.length)} />
    {children}
  </Form>
)

const addressOf = (conversation: Conversation, { number }: Statement) =>
  `${conversationAddress(conversation)}/moderate/${number}`

const Reword = (props: ChoiceProps) =>
  !canDecide('reword', props.statement.status) ? null : (
    <Details summary="Ask its author to say it otherwise" open={props.form.values.do === 'reword'}>
      <Decision {...props} what="reword">
        <TextArea
          form={props.form}
          name="rewordReason"
          label="Why, and what would help?"
          hint="Its author reads this, word for word"
          rows={3}
          maxLength={1000}
        />
        <SubmitButton variant="secondary">Send it back</SubmitButton>
      </Decision>
    </Details>
  )

const Mend = (props: ChoiceProps) => {
  const { statement, form } = props
  if (!canDecide('mend', statement.status)) return null
  const isMending = form.values.do === 'mend'
  const state = isMending ? form : { values: { words: statement.words }, problems: [] }
  return (
    <Details summary="Mend a slip of the pen" open={isMending}>
      <Decision {...props} what="mend">
        <TextArea
          form={state}
          name="words"
          label="The words, mended"
          hint="Only what its author would mend too. What they mean stays theirs: they are told, and the first words stay one press away"
          rows={3}
          maxLength={mostCharacters}
        />
        <SubmitButton variant="secondary">Save</SubmitButton>
      </Decision>
    </Details>
  )
}

const LeaveOut = (props: ChoiceProps) =>
  !canDecide('leave-out', props.statement.status) ? null : (
    <Details summary="Leave it out" open={props.form.values.do === 'leave-out'}>
      <Decision {...props} what="leave-out">
        <TextArea
          form={props.form}
          name="outReason"
          label="Why, by the rules that everybody can read?"
          hint="Its author reads this, word for word. Nobody is left out for their opinion"
          rows={3}
          maxLength={1000}
        />
        <SubmitButton variant="secondary">Leave it out</SubmitButton>
      </Decision>
    </Details>
  )
