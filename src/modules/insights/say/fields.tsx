import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { mostCharacters } from '../statement.ts'
import type { WordedBehaviour } from '../wording.ts'

export const WordsField = ({ form }: { form: FormState }) => (
  <TextArea
    form={form}
    name="words"
    label={{ children: 'What do you think?', size: 's' }}
    hint="One thought, so that others can agree or disagree. Nobody should be recognised in it"
    rows={3}
    maxLength={mostCharacters}
  />
)

type Props = { form: FormState; behaviours: readonly WordedBehaviour[]; putsInsight: boolean }

/** What kind of statement it is, and of what it speaks. */
export const KindFields = ({ form, behaviours, putsInsight }: Props) =>
  putsInsight ? (
    <HiddenField name="kind" value="insight" />
  ) : (
    <RadioField
      form={form}
      name="kind"
      legend={{ children: 'What is it?', size: 's' }}
      items={[
        { value: 'view', label: 'What I think, have seen or would like' },
        ...(behaviours.length > 0
          ? [
              {
                value: 'wording',
                label: 'A proposal for the wording',
                conditional: <WordingFields form={form} behaviours={behaviours} />,
              },
            ]
          : []),
        {
          value: 'about-me',
          label: 'Something about me',
          hint: 'Like “I live in Lewisham”. Others say whether it is so for them too. It shapes no result',
        },
      ]}
    />
  )

const WordingFields = ({ form, behaviours }: Omit<Props, 'putsInsight'>) => (
  <>
    <RadioField
      form={form}
      name="change"
      legend={{ children: 'What would you do?', size: 's' }}
      small={true}
      items={[
        { value: 'keep', label: 'Keep it as it is' },
        { value: 'change', label: 'Change it' },
        { value: 'add', label: 'Add something' },
        { value: 'remove', label: 'Take something out' },
      ]}
    />
    <SelectField
      form={form}
      name="behaviour"
      label="Of what do you speak?"
      items={[
        { value: '', label: 'The whole, or something that is not there yet' },
        ...behaviours.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
    <TextArea
      form={form}
      name="quoted"
      label="Which words of it? (optional)"
      hint="As they stand there, so that everybody sees what is meant"
      rows={2}
    />
  </>
)
