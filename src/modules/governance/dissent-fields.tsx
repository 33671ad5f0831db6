import type { FormState } from '#ui/form/form-state.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'

type Props = {
  form: FormState
  /** What the fields' names begin with, where a form has several of them. */
  of?: string
  whose: 'you' | 'they'
}

/** What somebody who disagrees says. */
export const DissentFields = ({ form, of = '', whose }: Props) => (
  <>
    <TextArea form={form} name={`${of}disagrees`} label={`What do ${whose} disagree with?`} rows={3} />
    <TextArea
      form={form}
      name={`${of}predicts`}
      label={`What do ${whose} expect to happen? (optional)`}
      hint="At the review it stands beside what did happen"
      rows={3}
    />
    <TextArea
      form={form}
      name={`${of}conditions`}
      label={`Under which conditions could ${whose} agree? (optional)`}
      rows={2}
    />
    <RadioField
      form={form}
      name={`${of}supports`}
      legend={`Will ${whose} help to carry it out all the same?`}
      items={[
        { value: 'yes', label: 'Yes' },
        { value: 'no', label: 'No' },
      ]}
    />
  </>
)
