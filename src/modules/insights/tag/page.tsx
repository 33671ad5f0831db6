import { Details } from '#ui/details/details.tsx'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import type { Named } from '../characteristics.ts'
import { type Insight, unnamed } from '../insight.ts'
import { TagsField } from '../insight-fields.tsx'
import type { WordedBehaviour } from '../wording.ts'

type Props = {
  insight: Insight
  form: FormState
  characteristics: readonly Named[]
  behaviours: readonly WordedBehaviour[]
}

/** Of which characteristics and behaviours an insight speaks. */
export const TagPage = ({ insight, form, characteristics, behaviours }: Props) => (
  <Layout title="Of what does it speak?" back={`/insights/${insight.id}`} robots="noindex">
    <PageHeading lead="It can speak of several, or of none that there is.">
      Of what does it speak?
    </PageHeading>
    <Quote by={insight.by || unnamed}>
      <span dir="auto">{insight.words}</span>
    </Quote>
    <Form action={`/insights/${insight.id}/tag`}>
      <TagsField form={form} characteristics={characteristics} />
      {characteristics.map(({ key, name }) => (
        <Details summary={`Behaviours of “${name}”`} open={isChosen(form, behaviours, key)}>
          <CheckboxField
            form={{ values: { [`behaviours-${key}`]: form.values.tags ?? [] }, problems: [] }}
            name={`behaviours-${key}`}
            legend={{ children: name, class: 'nhsuk-u-visually-hidden' }}
            small={true}
            items={behaviours
              .filter(({ characteristic }) => characteristic.key === key)
              .map(({ id, name: label }) => ({ value: id, label }))}
          />
        </Details>
      ))}
      <SubmitButton>Save</SubmitButton>
    </Form>
  </Layout>
)

const isChosen = (form: FormState, behaviours: readonly WordedBehaviour[], key: string) =>
  behaviours.some(
    ({ id, characteristic }) => characteristic.key === key && [form.values.tags ?? []].flat().includes(id),
  )
