import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Offer } from '../answers.ts'
import { titleOf } from '../questions/all.ts'
import type { Question } from '../questions/question.ts'

type Props = {
  form: FormState
  offer: Offer
  questions: readonly Question[]
  revision: string
  done: string | undefined
}

export const WishesPage = ({ form, offer, questions, revision, done }: Props) => (
  <Layout
    title="What I would like to take part in"
    back="/account"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    {form.problems.length === 0 && <Done done={done} says={{ changed: 'Saved. It holds from now on.' }} />}
    <PageHeading lead="Those who plan events and bring people together go by this. You see it, and organisers do.">
      What I would like to take part in
    </PageHeading>
    <Form action="/account/wishes">
      <HiddenField name="revision" value={revision} />
      {questions.map((question) => (
        <question.Fields form={form} offer={offer} heading={{ children: titleOf(question), size: 'm' }} />
      ))}
      {offer.events.length > 0 && (
        <p>
          An event that you take out here keeps your place for you until you give it up among{' '}
          <a href="/events/mine">your events</a>.
        </p>
      )}
      <SubmitButton>Save</SubmitButton>
    </Form>
  </Layout>
)
