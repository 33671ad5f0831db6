import { Form } from '#ui/form/form.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { Problems } from '#ui/form/problems.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { addressOfCrosswalk, type Crosswalk, relations, standingIn } from '../crosswalk.ts'
import { LinkFields } from '../crosswalk-link-fields.tsx'
import { behaviourName, characteristicName } from '../naming.ts'
import type { FrameworkVersion } from '../version.ts'

export const AddLinkPage = ({ crosswalk, form }: { crosswalk: Crosswalk; form: FormState }) => {
  const address = addressOfCrosswalk(crosswalk)
  return (
    <Layout title="Add a link" back={address} problem={form.problems.length > 0}>
      <Problems form={form} />
      <PageHeading caption={crosswalk.title}>Add a link</PageHeading>
      <Form action={`${address}/add-link`}>
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

const choicesIn = (version: FrameworkVersion) => [
  { value: '', label: 'None' },
  ...standingIn(version).map(({ behaviour, characteristic }) => ({
    value: behaviour.id,
    label: `${characteristicName(characteristic)} ${behaviour.position}: ${behaviourName(behaviour)}`,
  })),
]
