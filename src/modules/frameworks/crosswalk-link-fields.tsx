import type { FormState } from '#ui/form/form-state.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import type { CrosswalkRelation } from './crosswalk.ts'

const choices: Readonly<Record<CrosswalkRelation, readonly [string, string]>> = {
  same: ['The same', 'Both texts ask for the same.'],
  close: ['Close', 'Both ask for much the same; each says something that the other does not.'],
  wider: ['The second is broader', 'It takes in what the first asks for, and more.'],
  narrower: ['The second is narrower', 'It asks for a part of what the first asks for.'],
  none: ['No counterpart', 'Nothing in the other text answers it. The reason says what was looked for.'],
}

type LinkFieldsProps = { form: FormState; relations: readonly CrosswalkRelation[] }

/** How two behaviours correspond, and why we say so. */
export const LinkFields = ({ form, relations }: LinkFieldsProps) => (
  <>
    <RadioField
      form={form}
      name="relation"
      legend="How do they correspond?"
      items={relations.map((value) => ({ value, label: choices[value][0], hint: choices[value][1] }))}
    />
    <TextArea
      form={form}
      name="reason"
      label="Why?"
      hint="One sentence about these two texts. It is shown to every reader."
      rows={3}
      maxLength={500}
    />
  </>
)
