import { DateField } from '#ui/form/date-field.tsx'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Campaign } from '../campaign.ts'
import type { Round } from '../round.ts'

type Props = {
  campaign: Campaign
  round: Round
  form: FormState
  characteristics: readonly { key: string; name: string }[]
  isStale: boolean
}

/** The theme, the days and the questions of a round. */
export const ChangeRoundPage = ({ campaign, round, form, characteristics, isStale }: Props) => {
  const home = `/campaigns/${campaign.slug}/rounds/${round.number}`
  return (
    <Layout
      title={`Change round ${round.number}`}
      robots="noindex"
      back={home}
      problem={form.problems.length > 0}
    >
      <Problems form={form} />
      <PageHeading caption={campaign.title}>{`Change round ${round.number}`}</PageHeading>
      {round.publishedAt ? (
        <p>People have been introduced in this round. They hold what they were told, so it stays as it is.</p>
      ) : (
        <>
          {isStale && <ChangedMeanwhile href={`${home}/change`} />}
          <Form action={`${home}/change`}>
            <HiddenField name="revision" value={String(form.values.revision ?? '')} />
            <TextField form={form} name="theme" label="Theme" />
            <SelectField
              form={form}
              name="characteristic"
              label="Which characteristic is it about? (optional)"
              items={[
                { value: '', label: 'None' },
                ...characteristics.map(({ key, name }) => ({ value: key, label: name })),
              ]}
            />
            <DateField form={form} name="beginsOn" legend="First day" />
            <DateField form={form} name="endsOn" legend="Last day" />
            <Prompts form={form} />
            <SubmitButton>Save</SubmitButton>
          </Form>
        </>
      )}
    </Layout>
  )
}

const Prompts = ({ form }: { form: FormState }) => (
  <FieldsetGroup legend="Three questions to talk about">
    {[1, 2, 3].map((number) => (
      <TextArea form={form} name={`prompt${number}`} label={`Question ${number}`} rows={3} maxLength={300} />
    ))}
  </FieldsetGroup>
)
