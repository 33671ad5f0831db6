import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { Problems } from '#ui/form/problems.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { InsetText } from '#ui/inset-text/inset-text.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import {
  addressOfCrosswalk,
  type Crosswalk,
  type CrosswalkLink,
  gapsOf,
  gapsSeen,
  relations,
} from '../crosswalk.ts'
import { LinkFields } from '../crosswalk-link-fields.tsx'
import { behaviourName, characteristicName } from '../naming.ts'
import { type FrameworkVersion, placedIn } from '../version.ts'

export const AddLinkPage = ({ crosswalk, form }: { crosswalk: Crosswalk; form: FormState }) => {
  const address = addressOfCrosswalk(crosswalk)
  const gaps = gapsOf(crosswalk, { from: form.values.from, to: form.values.to })
  return (
    <Layout title="Add a link" back={address} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading caption={crosswalk.title}>Add a link</PageHeading>
      {gaps.length > 0 && <Gaps gaps={gaps} />}
      <Form action={`${address}/add-link`}>
        <HiddenField name="seen" value={gapsSeen(gaps)} />
        <SelectField
          form={form}
          name="from"
          label={`A behaviour of “${crosswalk.from.title}”`}
          hint="Leave it out to say that a behaviour of the other text has no counterpart."
          items={choicesIn(crosswalk.from)}
        />
        <SelectField
          form={form}
          name="to"
          label={`A behaviour of “${crosswalk.to.title}”`}
          items={choicesIn(crosswalk.to)}
        />
        <LinkFields form={form} relations={relations} />
        <SubmitButton>Add this link</SubmitButton>
      </Form>
    </Layout>
  )
}

/** What stands now, before a link takes its place: two at most, one of each text. */
const Gaps = ({ gaps }: { gaps: readonly CrosswalkLink[] }) => (
  <InsetText id="gaps">
    <p>
      <strong>It stands here that there is no counterpart.</strong>
    </p>
    {gaps.map(({ reason }) => (
      <p>{reason}</p>
    ))}
    <p>If you add a link, it takes the place of this.</p>
  </InsetText>
)

const choicesIn = (version: FrameworkVersion) => [
  { value: '', label: 'None' },
  ...placedIn(version).map(({ behaviour, characteristic }) => ({
    value: behaviour.id,
    label: `${characteristicName(characteristic)} ${behaviour.position}: ${behaviourName(behaviour)}`,
  })),
]
