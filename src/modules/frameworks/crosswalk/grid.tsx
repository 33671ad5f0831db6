import { type Direction, isGap } from '../crosswalk.ts'
import { characteristicName } from '../naming.ts'
import type { Characteristic } from '../version.ts'
import { WideTable } from '../wide-table.tsx'

/** How many links join which characteristics, and how many behaviours stand alone. */
export const Grid = ({
  direction: { source, target, names, entries },
  back,
}: {
  direction: Direction
  back: Direction
}) => {
  const alone = (of: Direction['entries'], key: string) =>
    of.filter((entry) => entry.characteristic.key === key && isGap(entry)).length
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
      compact={true}
      firstCellIsHeader={true}
      head={[
        { children: <span class="nhsuk-u-visually-hidden">Characteristic</span> },
        ...target.characteristics.map((column) => ({
          children: characteristicName(column),
          format: 'numeric' as const,
        })),
        { children: 'No counterpart', format: 'numeric' as const },
      ]}
      rows={[
        ...source.characteristics.map((row) => [
          { children: <a href={`#from-${row.key}`}>{characteristicName(row)}</a> },
          ...target.characteristics.map((column) => figure(links(row, column))),
          figure(alone(entries, row.key)),
        ]),
        [
          { children: 'No counterpart' },
          ...target.characteristics.map((column) => figure(alone(back.entries, column.key))),
          { children: '' },
        ],
      ]}
    />
  )
}
