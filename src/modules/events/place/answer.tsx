import { Form } from '#ui/form/form.tsx'
import { type FormState, filled } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Section } from '#ui/layout/section.tsx'
import { answerField } from '../asked-form.ts'
import { isCancelled, isOver } from '../event.ts'
import { QuestionFields } from '../place-fields.tsx'
import { standingOf } from '../registration.ts'
import type { OwnPlace } from './query.ts'

type Props = { place: OwnPlace; action: string; form: FormState }

/** What the event asks, with what they answered so far: whoever was registered by another form says it here. */
export const Answer = ({ place: { questions }, action, form }: Props) => (
  <Section title="What you tell the organisers" id="answers">
    <Form action={action}>
      <HiddenField name="do" value="answer" />
      <QuestionFields form={form} questions={questions} />
      <SubmitButton variant="secondary">Save your answers</SubmitButton>
    </Form>
  </Section>
)

/** Their answers as they stand, as a form; null where nothing is asked or nothing can be said any more. */
export function answersForm(
  { event, registration, questions, answers }: OwnPlace,
  now: Date,
): FormState | null {
  const standing = standingOf(registration)
  const isOn = !isCancelled(event) && !isOver(event, now)
  if (!isOn || questions.length === 0 || !(standing === 'registered' || standing === 'waiting')) return null
  return filled(Object.fromEntries(answers.map(({ questionId, words }) => [answerField(questionId), words])))
}
