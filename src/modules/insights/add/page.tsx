import { AttributionField, type Namings } from '#modules/people/index.ts'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Named } from '../characteristics.ts'
import { unnamed } from '../insight.ts'
import { TagsField, UsesField } from '../insight-fields.tsx'
import { mostWords } from '../insight-form.ts'

export type AddProps = {
  /** What the insight will be known by. */
  id: string
  form: FormState
  whose: 'mine' | 'other'
  characteristics: readonly Named[]
  namings: Namings
  events: readonly { slug: string; title: string }[]
  /** They may also write down what somebody else said. */
  mayKeep: boolean
}

/** Where an insight is written down. */
export const AddPage = (props: AddProps) => {
  const { id, form, whose, mayKeep } = props
  return (
    <Layout
      title="Write an insight down"
      breadcrumb={[{ href: '/insights', text: 'Insights' }]}
      problem={form.problems.length > 0}
      robots="noindex"
    >
      <Problems form={form} />
      <PageHeading
        lead={
          whose === 'mine'
            ? 'What you have learnt, seen or heard. One sentence is plenty. You decide how far it goes.'
            : 'What somebody said at an event or in another place, in their words, and as far as they agreed.'
        }
      >
        Write an insight down
      </PageHeading>
      {mayKeep && (
        <p>
          {whose === 'mine' ? (
            <a href="/insights/add?whose=other">Write down what somebody else said</a>
          ) : (
            <a href="/insights/add">Write down one of your own</a>
          )}
        </p>
      )}
      <Form action="/insights/add">
        <HiddenField name="id" value={id} />
        <HiddenField name="whose" value={whose} />
        {whose === 'mine' ? <Own {...props} /> : <Others {...props} />}
        <SubmitButton>Keep it</SubmitButton>
      </Form>
    </Layout>
  )
}

const Words = ({ form, label }: { form: FormState; label: string }) => (
  <TextArea
    form={form}
    name="words"
    label={{ children: label, size: 's' }}
    hint="Nobody should be recognised in it who did not agree to that"
    rows={4}
    maxLength={mostWords}
  />
)

const Own = ({ form, characteristics, namings }: AddProps) => (
  <>
    <Words form={form} label="What would you like to keep?" />
    <TagsField form={form} characteristics={characteristics} />
    <AttributionField {...{ form, namings, unnamed }} />
    <UsesField form={form} legend="What may it be used for?" />
  </>
)

const Others = ({ form, characteristics, events }: AddProps) => (
  <>
    <Words form={form} label="What was said?" />
    <RadioField
      form={form}
      name="source"
      legend={{ children: 'Where was it said?', size: 's' }}
      items={[
        {
          value: 'event',
          label: 'At an event',
          conditional: (
            <SelectField
              form={form}
              name="event"
              label="Which one?"
              items={[
                { value: '', label: 'Select an event' },
                ...events.map(({ slug, title }) => ({ value: slug, label: title })),
              ]}
            />
          ),
        },
        {
          value: 'library',
          label: 'In another place',
          conditional: (
            <TextField
              form={form}
              name="place"
              label="Where?"
              hint="Like a case study, a report or a visit"
            />
          ),
        },
      ]}
    />
    <TextField
      form={form}
      name="name"
      label="How do they want to be named? (optional)"
      hint="Ask them: their name, their role, like “a district nurse”, or nothing. We forget it after a year"
    />
    <UsesField form={form} legend="What did they agree to?" />
    <TagsField form={form} characteristics={characteristics} />
  </>
)
