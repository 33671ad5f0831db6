import { Table, type TableProps } from '#ui/tables/tables.tsx'
import type { ComparedCharacteristic, Comparison, Counts } from '../comparison/comparison.ts'
import { occurring, relationWords } from '../comparison/words.ts'
import { characteristicName } from '../naming.ts'
import { comparedPlaceOf } from '../version.ts'
import { WideTable } from '../wide-table.tsx'

/** How many behaviours had which fate, by characteristic. */
export const CountsTable = ({ comparison: { characteristics, counts } }: { comparison: Comparison }) => {
  const relations = occurring(counts)
  const cells = (of: Counts) =>
    relations.map((relation) => ({ children: String(of[relation]), format: 'numeric' as const }))
  const caption = 'How many behaviours, by what became of them'
  const table: Omit<TableProps, 'id' | 'caption' | 'scroll'> = {
    compact: true,
    firstCellIsHeader: true,
    head: [
      'Characteristic',
      ...relations.map((relation) => ({ children: relationWords[relation], format: 'numeric' as const })),
    ],
    rows: [
      ...characteristics.map((characteristic) => [
        { children: <a href={`#${comparedPlaceOf(characteristic.key)}`}>{nameOf(characteristic)}</a> },
        ...cells(characteristic.counts),
      ]),
      ...(characteristics.length > 1 ? [[{ children: 'In all' }, ...cells(counts)]] : []),
    ],
  }
  return relations.length > mostOnPhone ? (
    <WideTable id="counts" caption={caption} {...table} />
  ) : (
    <Table id="counts" caption={caption} {...table} />
  )
}

/** As many columns of figures fit on the smallest phone beside the names. */
const mostOnPhone = 2

/** A characteristic by its name in the version after; by its old one where it was dropped. */
export function nameOf({ before, after }: ComparedCharacteristic): string {
  const own = after ?? before
  return own ? characteristicName(own) : ''
}
