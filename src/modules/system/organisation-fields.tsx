import type { FormState } from '#ui/form/form-state.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { SystemMap } from './queries.ts'

type Props = { form: FormState; parts: SystemMap['parts'] }

/** What an organisation is called and where it lies. */
export const OrganisationFields = ({ form, parts }: Props) => (
  <>
    <TextField
      form={form}
      name="name"
      label="Name"
      hint="Its whole name, as it writes it itself"
      autocomplete="off"
    />
    <RadioField
      form={form}
      name="partId"
      legend="Which part of the system is it in?"
      items={parts.map(({ id, name, description }) => ({
        value: id,
        label: name,
        hint: description || undefined,
      }))}
    />
  </>
)
