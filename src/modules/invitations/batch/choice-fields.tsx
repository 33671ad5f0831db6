import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { SubmitButton } from '#ui/form/submit-button.tsx'
import type { MapChoices } from './map-choices.ts'

type Props = { form: FormState; choices: MapChoices }

const says = {
  part: {
    legend: 'Which part of the system is meant?',
    unknown: 'The house knows no part by these words.',
    column: 'for the part: name its column “Part of the system”.',
  },
  place: {
    legend: 'Which place is meant?',
    unknown: 'The house knows no place by these words.',
    column: 'for the place: name its column “Place”.',
  },
}

/** Asks once for each word of the list which part of the system, or which place, it means. */
export const ChoiceFields = ({ form, choices: { kind, shown, others, entries } }: Props) => (
  <FieldsetGroup legend={says[kind].legend}>
    <p>
      {`${says[kind].unknown} Choose one for everybody with that word: the house remembers it for your next lists, until one of you chooses otherwise. Whom you leave out is asked when they join.`}
    </p>
    {shown.map(({ field, words, people }) => (
      <SelectField
        form={form}
        name={field}
        label={`“${words}”, ${people === 1 ? 'one person' : `${people.toLocaleString('en-GB')} people`}`}
        items={[
          { value: '', label: 'Leave it out' },
          ...entries.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    ))}
    {others > 0 && (
      <p>
        {`There are ${others.toLocaleString('en-GB')} more such words. Perhaps another column was taken ${says[kind].column}`}
      </p>
    )}
    <SubmitButton name="do" value="keep" variant="secondary">
      Keep these choices
    </SubmitButton>
  </FieldsetGroup>
)
