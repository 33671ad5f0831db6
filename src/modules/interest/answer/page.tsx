import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import type { Offer } from '../answers.ts'
import { sectionOf, titleOf } from '../questions/all.ts'
import type { Question } from '../questions/question.ts'

type Props = {
  question: Question
  form: FormState
  offer: Offer
  place: { before: string; number: number; of: number }
  /** Whether they came from their answers, and go back there. */
  isChange: boolean
  seen: string
  opening: string
}

/** One question, which is the page's heading. */
export const AnswerPage = ({ question, form, offer, place, isChange, seen, opening }: Props) => {
  const where = isChange ? 'Changing your answer' : `Question ${place.number} of ${place.of}`
  const caption = `${sectionOf(question)?.title}: ${where.charAt(0).toLowerCase()}${where.slice(1)}`
  const heading = { children: titleOf(question), size: 'l', heading: true, caption } as const
  const address = `/join/${question.key}`
  return (
    <Layout
      title={question.title}
      back={isChange ? '/join/check' : place.before}
      problem={form.problems.length > 0}
      robots="noindex"
    >
      <Problems form={form} />
      <Form action={isChange ? `${address}?to=check` : address}>
        <HiddenField name="seen" value={seen} />
        <HiddenField name="opening" value={opening} />
        <question.Fields form={form} offer={offer} heading={heading} />
        <div class="nhsuk-button-group">
          <SubmitButton>Continue</SubmitButton>
          <SubmitButton name="do" value="stop" variant="secondary">
            Stop here and go on later
          </SubmitButton>
        </div>
        {question.isOptional && !isChange && place.number < place.of && (
          <p>
            Short of time?{' '}
            <SubmitButton name="do" value="skip" variant="secondary" small={true}>
              Skip to the end
            </SubmitButton>{' '}
            <span class="cw-small">What is not optional is still asked there.</span>
          </p>
        )}
      </Form>
    </Layout>
  )
}
