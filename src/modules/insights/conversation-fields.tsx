import { CheckboxField } from '#ui/form/checkbox-field.tsx'
import { DateField } from '#ui/form/date-field.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { RadioField } from '#ui/form/radio-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import type { Offered } from './offered.ts'

type Props = { form: FormState; offered: Offered }

/** What is asked, of what it speaks, and until when. */
export const QuestionFields = ({ form, offered }: Props) => (
  <>
    <TextField form={form} name="title" label="What is it called?" />
    <TextField
      form={form}
      name="question"
      label="What do you ask?"
      hint="One open question, in words that everybody uses. Statements answer it"
    />
    <TextArea
      form={form}
      name="about"
      label="What should people know before they answer? (optional)"
      rows={4}
      maxLength={2000}
    />
    <SelectField
      form={form}
      name="characteristic"
      label="Which characteristic is it about? (optional)"
      items={[
        { value: '', label: 'None' },
        ...offered.characteristics.map(({ key, name }) => ({ value: key, label: name })),
      ]}
    />
    <SelectField
      form={form}
      name="version"
      label="Of which wording does it speak? (optional)"
      items={[
        { value: '', label: 'None' },
        ...offered.versions.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
    <DateField
      form={form}
      name="closesOn"
      legend="Until which day can people take part?"
      hint="Two to four weeks are usual: long enough for those who come late"
    />
  </>
)

/** How it is looked after, and of how few people nothing is told. */
export const CareFields = ({ form }: Pick<Props, 'form'>) => (
  <>
    <TextArea
      form={form}
      name="moderationRules"
      label="What is let in, and what is not?"
      hint="Everybody can read this before they say anything. We begin with rules that have served others: make them yours. A line that begins with - is a point of a list"
      rows={16}
      maxLength={4000}
    />
    <RadioField
      form={form}
      name="looksFirst"
      legend="When is a statement shown to others?"
      items={[
        {
          value: 'yes',
          label: 'Once somebody has looked at it',
          hint: 'Better for a community of fewer than a hundred. Look every day',
        },
        { value: 'no', label: 'At once', hint: 'It can still be joined, mended or left out afterwards' },
      ]}
    />
    <TextField
      form={form}
      name="threshold"
      label="Of how few people do we tell nothing?"
      hint="Results say nothing of fewer people than this. 5 is the least"
      inputmode="numeric"
      width={2}
    />
    <CheckboxField
      form={form}
      name="isRounded"
      small={true}
      items={[
        {
          value: 'yes',
          label: 'Also hide counts from 1 to 7 and round all others to 5, as NHS hospital statistics do',
        },
      ]}
    />
  </>
)
