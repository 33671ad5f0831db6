import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import type { Named } from './characteristics.ts'
import { type Use, useWords } from './insight.ts'
import { fitsNoneWord } from './insight-form.ts'

const uses: readonly Use[] = ['wording', 'report', 'public']

/** What it may be used for: each use by itself. */
export const UsesField = ({ form, legend }: { form: FormState; legend: string }) => (
  <CheckboxField
    form={form}
    name="uses"
    legend={{ children: legend, size: 's' }}
    hint="Select all that apply. If you select none, nobody else reads it"
    items={uses.map((value) => ({ value, label: useWords[value] }))}
  />
)

/** Of which characteristics it speaks, many; or that it does not fit any yet. */
export const TagsField = ({
  form,
  characteristics,
}: {
  form: FormState
  characteristics: readonly Named[]
}) => (
  <CheckboxField
    form={form}
    name="tags"
    legend={{ children: 'Of what does it speak? (optional)', size: 's' }}
    hint="Select all that apply"
    small={true}
    items={[
      ...characteristics.map(({ key, name }) => ({ value: key, label: name })),
      {
        value: fitsNoneWord,
        label: 'It doesn’t fit any of these yet',
        hint: 'What fits none may be the beginning of a new one',
      },
    ]}
  />
)
