import type { FormState } from '#ui/form/form-state.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'

/** Asks how people answer on a board: the same wherever one is prepared. */
export const HowToAnswer = ({ form }: { form: FormState }) => (
  <>
    <RadioField
      form={form}
      name="words"
      legend="When can all read what is written?"
      items={[
        { value: 'hidden', label: 'When you show it', hint: 'So that nobody just agrees with the first' },
        { value: 'shown', label: 'As it is written' },
      ]}
    />
    <Authorship form={form} />
    <TextField
      form={form}
      name="votesEach"
      label="How many votes has everybody in each question?"
      hint="0 for no voting"
      inputmode="numeric"
      width={2}
    />
  </>
)

const Authorship = ({ form }: { form: FormState }) => (
  <RadioField
    form={form}
    name="authorship"
    legend="Do cards carry a name?"
    items={[
      { value: 'named', label: 'The name that people choose, or none' },
      {
        value: 'unlinkable',
        label: 'No name, and nothing kept that says whose they are',
        hint: 'Neither you nor whoever runs this house can find out. It cannot be changed later',
      },
    ]}
  />
)
