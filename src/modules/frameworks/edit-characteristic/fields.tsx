import { Button } from '#ui/button/button.tsx'
import { Details } from '#ui/details/details.tsx'
import { FieldsetGroup } from '#ui/form/fieldset-group.tsx'
import type { FormState } from '#ui/form/form-state.ts'
import { HiddenField } from '#ui/form/hidden-field.tsx'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { SideBySide, type SideBySideRow } from '#ui/layout/side-by-side.tsx'
import { InlineText } from '../comparison/compared-text.tsx'
import type { ComparedCharacteristic, ComparedRow, Passage } from '../comparison/comparison.ts'
import { PassageChange, RowChange } from '../drafting/passages.tsx'
import { lensesIn } from './typed.ts'

type FieldsProps = {
  form: FormState
  address: string
  compared: ComparedCharacteristic | undefined
  basedOn: string | undefined
}

/** The fields of a characteristic and of each of its behaviours, each beside what became of the earlier words. */
export const Fields = ({ form, address, compared, basedOn }: FieldsProps) => {
  const count = Object.keys(form.values).filter((name) => /^text-\d+$/.test(name)).length
  const places = Array.from({ length: count }, (_, index) => index + 1)
  const rows: SideBySideRow[] = [
    ...ownRows(form, compared),
    ...places.map((place) => ({
      left: <BehaviourFields form={form} address={address} place={place} count={count} />,
      right: <RowChange row={compared && rowAt(compared, place)} />,
      live: `behaviour-${place}`,
    })),
  ]
  const dropped = compared?.rows.filter(({ targets }) => targets.length === 0) ?? []
  return (
    <>
      {compared ? (
        <SideBySide titles={['The draft', `Difference from version ${basedOn}`]} rows={rows} />
      ) : (
        rows.map(({ left }) => left)
      )}
      <Button name="do" value="add" variant="secondary" formaction={`${address}#behaviour-${count + 1}`}>
        Add a behaviour
      </Button>
      <div data-live="left-out">{dropped.length > 0 && <LeftOut rows={dropped} basedOn={basedOn} />}</div>
    </>
  )
}

const rowAt = ({ rows, key }: ComparedCharacteristic, place: number): ComparedRow | undefined =>
  rows.find(({ targets }) =>
    targets.some(
      ({ behaviour, characteristic }) => characteristic.key === key && behaviour.position === place,
    ),
  )

function ownRows(form: FormState, compared: ComparedCharacteristic | undefined): SideBySideRow[] {
  const change = (passage: Passage | undefined) => passage && <PassageChange passage={passage} />
  return [
    {
      left: (
        <TextField
          form={form}
          name="title"
          label="Name"
          hint="Leave it empty only where its source gives it none"
        />
      ),
      right: change(compared?.title),
      live: 'title',
    },
    {
      left: <TextArea form={form} name="summary" label="Summary" rows={6} />,
      right: change(compared?.summary),
      live: 'summary',
    },
    {
      left: <TextArea form={form} name="intro" label="Introduction to the behaviours" rows={3} />,
      right: change(compared?.intro),
      live: 'intro',
    },
    {
      left: <TextArea form={form} name="lenses" label="Lenses" hint="One on each line" rows={4} />,
      right: null,
    },
  ]
}

type BehaviourProps = Omit<FieldsProps, 'compared' | 'basedOn'> & { place: number; count: number }

const BehaviourFields = ({ form, address, place, count }: BehaviourProps) => (
  <div class="cw-editor__behaviour" id={`behaviour-${place}`}>
    <FieldsetGroup legend={`Behaviour ${place}`}>
      <HiddenField name={`was-${place}`} value={String(form.values[`was-${place}`] ?? '')} />
      <TextArea
        form={form}
        name={`text-${place}`}
        label="Words"
        hint={place === 1 ? 'Two asterisks on either side of a phrase stress it: **trust**' : undefined}
        rows={5}
      />
      <OtherFields form={form} place={place} />
      <div class="cw-editor__moves">
        <Move verb="up" words="Move up" {...{ address, place }} isOff={place === 1} to={place - 1} />
        <Move verb="down" words="Move down" {...{ address, place }} isOff={place === count} to={place + 1} />
        <Move verb="remove" words="Remove" {...{ address, place }} to={Math.min(place, count - 1)} />
      </div>
    </FieldsetGroup>
  </div>
)

const more = ['title', 'lens', 'easyRead', 'id', 'audio'] as const

const OtherFields = ({ form, place }: { form: FormState; place: number }) => {
  const lens = String(form.values[`lens-${place}`] ?? '')
  const named = lensesIn(String(form.values.lenses ?? ''))
  const lenses = lens && !named.includes(lens) ? [...named, lens] : named
  const isWrong = form.problems.some(({ field }) => more.some((name) => field === `${name}-${place}`))
  const filled = more.filter((name) => form.values[`${name}-${place}`])
  return (
    <Details
      summary={filled.length > 0 ? `More (${filled.map((name) => said[name]).join(', ')})` : 'More'}
      open={isWrong}
    >
      <TextField form={form} name={`title-${place}`} label="Title (optional)" />
      {lenses.length > 0 ? (
        <SelectField
          form={form}
          name={`lens-${place}`}
          label="Lens (optional)"
          items={[{ value: '', label: 'None' }, ...lenses.map((one) => ({ value: one, label: one }))]}
        />
      ) : (
        <HiddenField name={`lens-${place}`} value="" />
      )}
      <TextArea form={form} name={`easyRead-${place}`} label="In easy words (optional)" rows={3} />
      <TextField
        form={form}
        name={`id-${place}`}
        label="Short name in its address (optional)"
        hint="Without one, it comes of the words"
      />
      <TextField
        form={form}
        name={`audio-${place}`}
        label="Where it can be heard (optional)"
        hint="A web address"
      />
    </Details>
  )
}

const said = {
  title: 'title',
  lens: 'lens',
  easyRead: 'easy words',
  id: 'short name',
  audio: 'audio',
} as const

type MoveProps = {
  verb: 'up' | 'down' | 'remove'
  words: string
  address: string
  place: number
  /** The place that the page shows afterwards. */
  to: number
  isOff?: boolean
}

const Move = ({ verb, words, address, place, to, isOff }: MoveProps) =>
  isOff ? null : (
    <Button
      name="do"
      value={`${verb}-${place}`}
      variant="secondary"
      small={true}
      formaction={`${address}#behaviour-${to}`}
    >
      {words}
      <span class="nhsuk-u-visually-hidden">{` behaviour ${place}`}</span>
    </Button>
  )

const LeftOut = ({ rows, basedOn }: { rows: readonly ComparedRow[]; basedOn: string | undefined }) => (
  <section class="cw-left-out">
    <h2>{`Left out of the draft, from version ${basedOn}`}</h2>
    <ul>
      {rows.map((row) => (
        <li>
          <InlineText passage={row.passage} />
        </li>
      ))}
    </ul>
  </section>
)
