import { AnswersGoToYou } from '#modules/people/index.ts'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { EmailField } from '#ui/form/email-field.tsx'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Offer } from '../answers.ts'
import { wordings } from '../consents.ts'
import { titleOf } from '../questions/all.ts'
import type { Question } from '../questions/question.ts'

type Props = {
  form: FormState
  offer: Offer
  sections: readonly { title: string; questions: readonly Question[] }[]
  entry: string
  /** One that waits with the same address. */
  waiting: string | null
}

/** All questions on one page, for whoever goes through them with somebody on the telephone. */
export const EnterPage = ({ form, offer, sections, entry, waiting }: Props) => (
  <Layout
    title="Enter an expression of interest"
    back="/interest"
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Problems form={form} />
    <PageHeading lead="For somebody who telephones, writes on paper, or sits beside you. Ask in their own time; what they do not want to say stays empty.">
      Enter an expression of interest
    </PageHeading>
    {waiting && (
      <p>
        <a href={`/interest/${waiting}`}>See the one that waits with this address</a>
      </p>
    )}
    <Form action="/interest/enter">
      <HiddenField name="entry" value={entry} />
      <Agreement form={form} />
      {sections.map(({ title, questions }, place) => (
        <>
          <h2>{title}</h2>
          {questions.map((question) => (
            <question.Fields form={form} offer={offer} heading={{ children: titleOf(question), size: 's' }} />
          ))}
          {place === 0 && <Reaching form={form} />}
        </>
      ))}
      <AnswersGoToYou />
      <SubmitButton>Enter it</SubmitButton>
    </Form>
  </Layout>
)

const Agreement = ({ form }: { form: FormState }) => (
  <FieldsetGroup legend="First: do they agree?">
    <p>Read these words out, and ask:</p>
    <blockquote class="nhsuk-inset-text">
      <p>{wordings.join.words}</p>
    </blockquote>
    <CheckboxField
      form={form}
      name="agreed"
      items={[{ value: 'yes', label: 'I read these words out, or they read them, and they agreed' }]}
    />
    <RadioField
      form={form}
      name="how"
      legend="How did they tell you?"
      items={[
        { value: 'telephone', label: 'By telephone' },
        { value: 'paper', label: 'On paper' },
        { value: 'in person', label: 'In person' },
      ]}
    />
    <TextField form={form} name="agreedOn" type="date" label="When did they agree?" width={10} />
  </FieldsetGroup>
)

const Reaching = ({ form }: { form: FormState }) => (
  <>
    <EmailField
      form={form}
      name="address"
      label="E-mail address (optional)"
      hint="Without one they can take part by telephone, but not sign in"
      autocomplete="off"
    />
    <TextField
      form={form}
      name="telephone"
      label="Telephone number"
      hint="Needed where they have no e-mail address"
      inputmode="tel"
      autocomplete="off"
      width={20}
    />
  </>
)
