import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { ChangedMeanwhile } from '#ui/layout/changed-meanwhile.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import type { Campaign } from '../campaign.ts'

type Props = { campaign: Campaign; relaxedBecause: string; form: FormState; isStale: boolean }

/** Who may meet whom in a campaign, what comes first and what counts, in words. */
export const RulesPage = ({ campaign, relaxedBecause, form, isStale }: Props) => {
  const home = `/campaigns/${campaign.slug}`
  return (
    <Layout title="Who may meet whom" robots="noindex" back={home} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading
        caption={campaign.title}
        lead="Nobody meets the same person twice, and nobody meets whom they asked not to. The rest you decide here. Most communities leave it as it is."
      >
        Who may meet whom
      </PageHeading>
      {isStale && <ChangedMeanwhile href={`${home}/rules`} />}
      {relaxedBecause !== '' && <InsetText>{`Less strict than usual, because: ${relaxedBecause}`}</InsetText>}
      <Form action={`${home}/rules`}>
        <HiddenField name="revision" value={String(form.values.revision ?? '')} />
        <Strictness form={form} />
        <Points form={form} />
        <TextArea
          form={form}
          name="because"
          label="Why may people of one part, or of one organisation, meet? (only if you allow it)"
          hint="Kept with the campaign. That you allowed it stands in the log of power, which all members can read"
          rows={3}
          maxLength={500}
        />
        <SubmitButton>Save</SubmitButton>
      </Form>
    </Layout>
  )
}

const Strictness = ({ form }: { form: FormState }) => (
  <>
    <RadioField
      form={form}
      name="parts"
      legend="From different parts of the system"
      items={[
        { value: 'must', label: 'Must be so', hint: 'Rather than meet in one part, people sit out' },
        {
          value: 'possible',
          label: 'If possible',
          hint: 'As often as it can be, but nobody sits out for it',
        },
        { value: 'counts', label: 'Counts as many points as you say below' },
      ]}
    />
    <RadioField
      form={form}
      name="organisations"
      legend="From different organisations"
      items={[
        { value: 'must', label: 'Must be so' },
        { value: 'free', label: 'Does not matter' },
      ]}
    />
    <RadioField
      form={form}
      name="owed"
      legend="Whoever was left out or let down before"
      items={[
        { value: 'first', label: 'Comes first next time' },
        { value: 'counts', label: 'Counts as many points as you say below' },
      ]}
    />
    <RadioField
      form={form}
      name="odd"
      legend="When the number of people is odd"
      items={[
        { value: 'trio', label: 'Three people meet together' },
        { value: 'pair', label: 'One person sits out, and comes first next time' },
      ]}
    />
  </>
)

const Points = ({ form }: { form: FormState }) => (
  <FieldsetGroup legend="What makes two people worth bringing together">
    <p>
      Each gives a pair points, and the matching finds the pairs that have the most together. 0 counts
      nothing.
    </p>
    <Point form={form} name="partPoints" label="Different parts of the system" />
    <Point form={form} name="placePoints" label="Different places" />
    <Point form={form} name="professionPoints" label="Different professions" />
    <Point form={form} name="livedPoints" label="One speaks from lived experience, the other does not" />
    <Point form={form} name="interestPoints" label="Each interest that they share" />
    <Point
      form={form}
      name="mostInterests"
      label="So many shared interests count at most"
      suffix="interests"
    />
    <Point form={form} name="owedPoints" label="Each time that either was left out or let down" />
  </FieldsetGroup>
)

type PointProps = { form: FormState; name: string; label: string; suffix?: string }

const Point = ({ form, name, label, suffix = 'points' }: PointProps) => (
  <TextField form={form} name={name} label={label} suffix={suffix} inputmode="numeric" width={4} />
)
