import { Details } from '#ui/details/details.tsx'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Event } from '../event.ts'
import type { Question } from '../questions.ts'
import { kinds, mostQuestions } from './form.ts'

const kindWords: Readonly<Record<Question['kind'], string>> = {
  access: 'What people need to take part',
  dietary: 'What people eat',
  own: 'Something else',
}

type Props = { event: Event; form: FormState; isStale: boolean }

/** What an event asks those who register. */
export const QuestionsPage = ({ event, form, isStale }: Props) => {
  const home = `/programme/${event.slug}`
  return (
    <Layout title="Questions" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading caption={event.title} lead="Ask only what you need: nobody has to answer.">
        Questions
      </PageHeading>
      {isStale && <ChangedMeanwhile href={`${home}/questions`} />}
      <Form action={`${home}/questions`}>
        <HiddenField name="revision" value={String(form.values.revision ?? '')} />
        <Asked form={form} />
        <SubmitButton>Save</SubmitButton>
      </Form>
      <p>
        Organisers alone read the answers, and they are deleted so many days after the event. Once people have
        answered, other words or more days make a new question: their answers stay with what they read.
      </p>
    </Layout>
  )
}

/** What is asked already stands in one line each; the next question is open, and those after it are not. */
const Asked = ({ form }: { form: FormState }) => {
  const numbers = Array.from({ length: mostQuestions }, (_, index) => index + 1)
  const asked = numbers.filter((number) => form.values[`words${number}`])
  const [next, ...further] = numbers.filter((number) => !asked.includes(number))
  const hasProblem = (number: number) => form.problems.some(({ field }) => field.endsWith(`${number}`))
  return (
    <>
      {asked.map((number) => (
        <Details summary={`${number}. ${form.values[`words${number}`]}`} open={hasProblem(number)}>
          <One form={form} number={number} />
        </Details>
      ))}
      {next !== undefined && <One form={form} number={next} />}
      {further.length > 0 && (
        <Details summary="Ask more than that" open={further.some(hasProblem)}>
          {further.map((number) => (
            <One form={form} number={number} />
          ))}
        </Details>
      )}
    </>
  )
}

const One = ({ form, number }: { form: FormState; number: number }) => (
  <FieldsetGroup legend={`Question ${number}`}>
    <HiddenField name={`id${number}`} value={String(form.values[`id${number}`] ?? '')} />
    <TextField form={form} name={`words${number}`} label="What do you ask? (optional)" />
    <SelectField
      form={form}
      name={`kind${number}`}
      label="What is it about?"
      items={kinds.map((value) => ({ value, label: kindWords[value] }))}
    />
    <TextField
      form={form}
      name={`kept${number}`}
      label="How many days after the event are its answers kept?"
      hint="14 unless you say another number"
      inputmode="numeric"
      width={3}
    />
  </FieldsetGroup>
)
