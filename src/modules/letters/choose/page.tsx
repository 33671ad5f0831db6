import type { Topic } from '#platform/topics.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Done } from '#ui/layout/done.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { type Choices, fieldOf } from '../choices.ts'
import { dayOf } from '../day.ts'
import { mannerWords } from '../manner.ts'
import { weekdays } from '../reader.ts'

type Props = {
  topics: readonly Topic[]
  choices: Choices
  form: FormState
  revision: string
  done: string | undefined
}

/** What the house writes to a member about, as they like it. */
export const ChoosePage = ({ topics, choices, form, revision, done }: Props) => (
  <Layout
    title="What we write to you"
    breadcrumb={[{ href: '/account', text: 'Your account' }]}
    problem={form.problems.length > 0}
    robots="noindex"
  >
    <Done done={done} says={says} />
    <Problems form={form} />
    <PageHeading lead="E-mails with a code to sign in, and answers to what you did, always come. All else is as you like it.">
      What we write to you
    </PageHeading>
    <Pause pausedUntil={choices.pausedUntil} />
    <Form action="/account/letters">
      <HiddenField name="revision" value={revision} />
      {topics.map((topic) => (
        <TopicField topic={topic} form={form} />
      ))}
      <DigestFields form={form} />
      <SubmitButton>Save</SubmitButton>
    </Form>
  </Layout>
)

const says = {
  chosen: 'Saved. We write to you as you chose.',
  paused: 'Paused. What happens meanwhile waits for you, and comes in one digest afterwards.',
  resumed: 'The pause is over. What waited comes with your next digest.',
}

const TopicField = ({ topic, form }: { topic: Topic; form: FormState }) => (
  <RadioField
    form={form}
    name={fieldOf(topic)}
    legend={topic.name}
    hint={topic.does}
    inline={true}
    small={true}
    items={topic.offers.map((manner) => ({ value: manner, label: mannerWords[manner] }))}
  />
)

/** The digest is one mail with all that waits for it; where nothing waits, none comes. */
const DigestFields = ({ form }: { form: FormState }) => (
  <>
    <RadioField
      form={form}
      name="rhythm"
      legend="Your digest"
      hint="One e-mail in the morning with all that waits for it. When there is nothing, none comes."
      inline={true}
      small={true}
      items={[
        { value: 'daily', label: 'Every day' },
        { value: 'weekly', label: 'Once a week' },
        { value: 'never', label: 'Never' },
      ]}
    />
    <SelectField
      form={form}
      name="weekday"
      label="Day of a weekly digest"
      items={weekdays.map((day, index) => ({ value: String(index + 1), label: day }))}
    />
  </>
)

const Pause = ({ pausedUntil }: Pick<Choices, 'pausedUntil'>) =>
  pausedUntil ? (
    <InsetText>
      <p>
        <strong>{`Paused until ${dayOf(pausedUntil)}.`}</strong> We write to you again on that day.
      </p>
      <Form action="/account/letters/resume">
        <SubmitButton variant="secondary" small={true}>
          End the pause
        </SubmitButton>
      </Form>
    </InsetText>
  ) : (
    <p>
      Going away? <a href="/account/letters/pause">Pause everything for a while</a>
    </p>
  )
