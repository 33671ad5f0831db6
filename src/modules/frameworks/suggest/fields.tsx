import { Details } from '#ui/details/details.tsx'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { SideBySide, type SideBySideRow } from '#ui/layout/side-by-side.tsx'
import { characteristicName, versionName } from '../naming.ts'
import { ChangeText } from '../suggesting/change-list.tsx'
import type { Behaviour, Characteristic, FrameworkVersion } from '../version.ts'
import { aboutName, addName, type OwnField, ownFields, ownName, type TypedChange, textName } from './typed.ts'

type Props = {
  version: FrameworkVersion
  characteristic: Characteristic
  form: FormState
  changes: readonly TypedChange[]
}

/** The texts of a characteristic, each to be changed, beside what would become of it. */
export const CharacteristicFields = ({ version, characteristic, form, changes }: Props) => {
  const change = (name: string) => <Change change={changes.find((one) => one.name === name)} />
  const rows: SideBySideRow[] = [
    ...characteristic.behaviours.map((behaviour) => ({
      left: <BehaviourFields characteristic={characteristic} behaviour={behaviour} form={form} />,
      right: change(textName(characteristic, behaviour)),
      live: textName(characteristic, behaviour),
    })),
    {
      left: (
        <TextArea
          form={form}
          name={addName(characteristic)}
          label="A new behaviour (optional)"
          hint="What is missing here"
          rows={3}
        />
      ),
      right: change(addName(characteristic)),
      live: addName(characteristic),
    },
  ]
  return (
    <>
      <OwnFields characteristic={characteristic} form={form} changes={changes} />
      <SideBySide titles={['Your wording', `Difference from ${versionName(version)}`]} rows={rows} />
    </>
  )
}

const Change = ({ change }: { change: TypedChange | undefined }) => {
  if (!change) return null
  if (change.kind === 'keep') return <p class="cw-small">You would keep it as it is.</p>
  return (
    <>
      {change.kind !== 'change' && (
        <p class="cw-small">{change.kind === 'add' ? 'You would add this:' : 'You would leave this out:'}</p>
      )}
      <ChangeText {...change} />
    </>
  )
}

const labels: Readonly<Record<OwnField, string>> = {
  title: 'Name',
  summary: 'Summary',
  intro: 'Introduction to the behaviours',
}

/** Most suggestions are about behaviours: a characteristic's own text stands behind a line that opens it. */
const OwnFields = ({ characteristic, form, changes }: Omit<Props, 'version'>) => {
  const names = ownFields.map((field) => ownName(characteristic, field))
  const isOpen =
    changes.some(({ name }) => names.includes(name)) ||
    form.problems.some(({ field }) => names.includes(field))
  return (
    <Details
      summary={`The name, summary and introduction of ${characteristicName(characteristic)}`}
      open={isOpen}
    >
      {ownFields.map((field) => {
        const name = ownName(characteristic, field)
        return (
          <>
            {field === 'title' ? (
              <TextField form={form} name={name} label={labels[field]} />
            ) : (
              <TextArea form={form} name={name} label={labels[field]} rows={4} />
            )}
            <div data-live={name}>
              <Change change={changes.find((one) => one.name === name)} />
            </div>
          </>
        )
      })}
    </Details>
  )
}

type BehaviourProps = { characteristic: Characteristic; behaviour: Behaviour; form: FormState }

const BehaviourFields = ({ characteristic, behaviour, form }: BehaviourProps) => (
  <FieldsetGroup legend={`Behaviour ${behaviour.position}${behaviour.title ? `: ${behaviour.title}` : ''}`}>
    <TextArea form={form} name={textName(characteristic, behaviour)} label="Words" rows={5} />
    <SelectField
      form={form}
      name={aboutName(characteristic, behaviour)}
      label="Or say"
      items={[
        { value: '', label: 'Nothing more' },
        { value: 'keep', label: 'It should stay as it is' },
        { value: 'remove', label: 'It should be left out' },
      ]}
    />
  </FieldsetGroup>
)
