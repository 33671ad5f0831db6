import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import type { PartWords } from './part-words.ts'

type Props = { form: FormState; partWords: PartWords }

/** Asks once for each word of the list which part of the system it means. */
export const PartsFields = ({ form, partWords: { shown, others, parts } }: Props) => (
  <FieldsetGroup legend="Which part of the system is meant?">
    <p>
      The house knows no part by these words. Choose one for everybody with that word. Whom you leave out is
      asked when they join.
    </p>
    {shown.map(({ field, words, people }) => (
      <SelectField
        form={form}
        name={field}
        label={`“${words}”, ${people === 1 ? 'one person' : `${people.toLocaleString('en-GB')} people`}`}
        items={[
          { value: '', label: 'Leave it out' },
          ...parts.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    ))}
    {others > 0 && (
      <p>
        {`There are ${others.toLocaleString('en-GB')} more such words. Perhaps another column was taken for the part: name its column “Part of the system”.`}
      </p>
    )}
    <SubmitButton name="do" value="keep" variant="secondary">
      Keep these choices
    </SubmitButton>
  </FieldsetGroup>
)
