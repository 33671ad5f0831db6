import { Tag } from '#ui/tag/tag.tsx'
import { ChangesInWords, InlineText } from '../comparison/compared-text.tsx'
import type { ComparedCharacteristic, ComparedRow, Passage } from '../comparison/comparison.ts'
import { Fate } from '../comparison/fate.tsx'
import { changeWords, list } from '../comparison/words.ts'

/** All that differs between two wordings of one characteristic, one below the other. */
export const ChangedPassages = ({ compared }: { compared: ComparedCharacteristic }) => {
  const { title, summary, intro, lenses, rows } = compared
  const changed = rows.filter(isChangedRow)
  const own = [
    ['Name', title],
    ['Summary', summary],
    ['Introduction', intro],
  ] as const
  return (
    <ul class="cw-passages">
      {own.map(
        ([name, passage]) =>
          passage.change !== 'none' && (
            <li>
              <p class="cw-passages__name">
                {name} <ChangeNote passage={passage} />
              </p>
              <InlineText passage={passage} />
              <ChangesInWords passage={passage} />
            </li>
          ),
      )}
      <LensChange lenses={lenses} />
      {changed.map((row) => (
        <li>
          <p class="cw-passages__name">
            {placeOf(row)} <Fate row={row} />
          </p>
          <InlineText passage={row.passage} />
          <ChangesInWords passage={row.passage} />
        </li>
      ))}
    </ul>
  )
}

/** Says of a change that nobody sees at a glance, such as one of emphasis, what it is. */
const ChangeNote = ({ passage: { before, after, change } }: { passage: Passage }) =>
  before !== '' && after !== '' && changeWords[change] ? (
    <span class="cw-fate__note">{changeWords[change]}</span>
  ) : null

const isChangedRow = ({ relations, passage }: ComparedRow) =>
  passage.change !== 'none' || relations.some((relation) => relation !== 'kept')

const placeOf = ({ targets: [target], sources: [source] }: ComparedRow) =>
  target
    ? `Behaviour ${target.behaviour.position}`
    : `Behaviour ${source?.behaviour.position ?? ''} of before`

const LensChange = ({ lenses: { added, dropped } }: Pick<ComparedCharacteristic, 'lenses'>) => {
  if (added.length + dropped.length === 0) return null
  const parts = [
    ...(added.length > 0 ? [`${list(added)} added`] : []),
    ...(dropped.length > 0 ? [`${list(dropped)} dropped`] : []),
  ]
  return <li>{`Lenses: ${parts.join('; ')}.`}</li>
}

/** What became of one passage of the version before, beside the field where it is written. */
export const PassageChange = ({ passage }: { passage: Passage }) => {
  if (passage.before === '' && passage.after === '') return null
  if (passage.change === 'none') return <p class="cw-small">As it was, word for word.</p>
  return (
    <>
      {passage.before === '' && <Tag colour="green">New</Tag>}
      {passage.after === '' && <Tag colour="red">Left out</Tag>}
      <ChangeNote passage={passage} />
      <InlineText passage={passage} />
      <ChangesInWords passage={passage} />
    </>
  )
}

/** What became of a behaviour, beside the fields where it is written. */
export const RowChange = ({ row }: { row: ComparedRow | undefined }) => {
  if (!row || row.passage.after === '') return null
  if (!isChangedRow(row)) return <p class="cw-small">As it was, word for word.</p>
  return (
    <>
      <p>
        <Fate row={row} />
      </p>
      {row.sources.length > 0 && <InlineText passage={row.passage} />}
      <ChangesInWords passage={row.passage} />
    </>
  )
}
