import { Table } from '#ui/tables/tables.tsx'
import type { ComparedCharacteristic, Comparison, Counts } from '../comparison/comparison.ts'
import { occurring, relationWords } from '../comparison/words.ts'
import { characteristicName } from '../naming.ts'
import { comparedPlaceOf } from '../version.ts'

/** How many behaviours had which fate, by characteristic. */
export const CountsTable = ({ comparison: { characteristics, counts } }: { comparison: Comparison }) => {
  const relations = occurring(counts)
  const cells = (of: Counts) =>
    relations.map((relation) => ({ children: String(of[relation]), format: 'numeric' as const }))
  return (
    <Table
      caption="How many behaviours, by what became of them"
      class="cw-figures"
      compact={true}
      firstCellIsHeader={true}
      head={[
        'Characteristic',
        ...relations.map((relation) => ({ children: relationWords[relation], format: 'numeric' as const })),
      ]}
      rows={[
        ...characteristics.map((characteristic) => [
          { children: <a href={`#${comparedPlaceOf(characteristic.key)}`}>{nameOf(characteristic)}</a> },
          ...cells(characteristic.counts),
        ]),
        ...(characteristics.length > 1 ? [[{ children: 'In all' }, ...cells(counts)]] : []),
      ]}
    />
  )
}

/** A characteristic by its name in the version after; by its old one where it was dropped. */
export function nameOf({ before, after }: ComparedCharacteristic): string {
  const own = after ?? before
  return own ? characteristicName(own) : ''
}
