import { type Direction, type Entry, isGap, isOpen } from '../crosswalk.ts'
import { characteristicName } from '../naming.ts'
import type { Characteristic } from '../version.ts'
import { WideTable } from '../wide-table.tsx'

/** How many links join which characteristics, and how many behaviours stand alone. */
export const Grid = ({ direction, back }: { direction: Direction; back: Direction }) => {
  const { source, target, names, entries } = direction
  const count = (is: (entry: Entry) => boolean, of: Direction, key: string) =>
    of.entries.filter((entry) => entry.characteristic.key === key && is(entry)).length
  // What nobody has said anything of stands apart, and only where there is such a behaviour.
  const kinds = [
    { name: 'No counterpart', is: isGap },
    { name: 'Not said yet', is: isOpen },
  ].filter(({ is }) => is === isGap || [direction, back].some(({ entries }) => entries.some(is)))
  const links = (row: Characteristic, column: Characteristic) =>
    entries
      .filter(({ characteristic }) => characteristic.key === row.key)
      .flatMap(({ matches }) => matches)
      .filter(({ other }) => other.characteristic.key === column.key).length
  const figure = (count: number) => ({
    children: count === 0 ? '–' : String(count),
    format: 'numeric' as const,
  })
  return (
    <WideTable
      id="grid"
      caption={`Links from ${names.source} (rows) to ${names.target} (columns), by characteristic`}
      class="cw-figures"
      compact={true}
      firstCellIsHeader={true}
      head={[
        { children: <span class="nhsuk-u-visually-hidden">Characteristic</span> },
        ...target.characteristics.map((column) => ({
          children: <Upright words={characteristicName(column)} />,
          format: 'numeric' as const,
        })),
        ...kinds.map(({ name }) => ({ children: <Upright words={name} />, format: 'numeric' as const })),
      ]}
      rows={[
        ...source.characteristics.map((row) => [
          { children: <a href={`#from-${row.key}`}>{characteristicName(row)}</a> },
          ...target.characteristics.map((column) => figure(links(row, column))),
          ...kinds.map(({ is }) => figure(count(is, direction, row.key))),
        ]),
        ...kinds.map(({ name, is }) => [
          { children: name },
          ...target.characteristics.map((column) => figure(count(is, back, column.key))),
          ...kinds.map(() => ({ children: '' })),
        ]),
      ]}
    />
  )
}

/** A column's long name, which stands upright on a phone, in two lines at most. */
const Upright = ({ words }: { words: string }) => <span class="cw-figures__name">{words}</span>
