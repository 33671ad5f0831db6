import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Kind } from './entry.ts'

/** The fields of an entry of this kind. */
export const WordingFields = ({ form, kind }: { form: FormState; kind: Kind }) => (
  <>
    <TextField form={form} name="name" label="Name" hint="As people there would say it" autocomplete="off" />
    {kind === 'part' && (
      <>
        <TextArea
          form={form}
          name="description"
          label="Who stands here? (optional)"
          hint="One or two sentences, so that people find themselves in it"
          rows={3}
          maxLength={500}
        />
        <CheckboxField
          form={form}
          name="hasOrganisations"
          items={[
            {
              value: 'yes',
              label: 'People here belong to an organisation',
              hint: 'Leave it out where people speak for themselves, as residents do',
            },
          ]}
        />
      </>
    )}
    {kind === 'experience' && (
      <CheckboxField
        form={form}
        name="isLived"
        items={[
          {
            value: 'yes',
            label: 'It comes from one’s own life',
            hint: 'As using services, or caring for somebody, rather than from a profession',
          },
        ]}
      />
    )}
  </>
)
