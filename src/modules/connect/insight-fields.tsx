import { AttributionField, type Namings } from '#modules/people/index.ts'
import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { TextArea } from '#ui/form/text-area.tsx'
import { type Use, unnamed, useWords } from './insight.ts'
import { mostWords } from './insight-form.ts'

export const WordsField = ({ form }: { form: FormState }) => (
  <TextArea
    form={form}
    name="words"
    label={{ children: 'What would you like to keep?', size: 's' }}
    hint="What you heard, or see differently now. Nobody should be recognised in it who did not agree to that"
    rows={4}
    maxLength={mostWords}
  />
)

const uses: readonly Use[] = ['wording', 'report', 'public']

/** How somebody is named with it, and what it may be used for: each use by itself. */
export const AgreementFields = ({ form, namings }: { form: FormState; namings: Namings }) => (
  <>
    <AttributionField {...{ form, namings, unnamed }} />
    <CheckboxField
      form={form}
      name="uses"
      legend={{ children: 'What may it be used for?', size: 's' }}
      hint="Select all that you agree to. If you select none, it stays between you"
      items={uses.map((value) => ({ value, label: useWords[value] }))}
    />
  </>
)
