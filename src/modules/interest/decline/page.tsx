import { AnswersGoTo } from '#modules/people/index.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Expression } from '../expressions.ts'
import { ToldHowField } from '../told-how.tsx'

type Props = {
  expression: Pick<Expression, 'id' | 'name' | 'address' | 'telephone'>
  form: FormState
  answersTo: string | null
}

/** A letter to begin with: whoever sends it makes it theirs. */
export const usualLetter = (name: string, by: string) => `Dear ${name},

Thank you for telling us about yourself, and for thinking of our community. We have read what you wrote, and we cannot offer you a place at the moment.

That says nothing about what you do or could bring. You are welcome to write to us again.

With warm wishes,
${by}`

export const DeclinePage = ({ expression: { id, name, address, telephone }, form, answersTo }: Props) => (
  <Layout
    title={`Decline ${name}`}
    back={`/interest/${id}`}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading
      lead={
        address
          ? `This letter goes to ${address}, from you. Make it yours.`
          : `They have no e-mail. Call ${telephone}, and then write down here that you did.`
      }
    >
      Decline <bdi>{name}</bdi>
    </PageHeading>
    <Form action={`/interest/${id}/decline`}>
      {address ? (
        <TextArea form={form} name="letter" label="Your letter" rows={12} />
      ) : (
        <ToldHowField form={form} />
      )}
      <TextArea
        form={form}
        name="reason"
        label="Why, for organisers alone (optional)"
        hint="Forgotten with the rest after six months"
        rows={3}
      />
      {address && <AnswersGoTo address={answersTo} />}
      <SubmitButton>{address ? 'Send the letter and decline' : 'Decline'}</SubmitButton>
    </Form>
  </Layout>
)
