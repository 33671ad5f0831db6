import { Table } from '#ui/tables/tables.tsx'
import { metCell } from '../met-cell.ts'
import type { PartMeetings } from '../part-meetings.ts'

type Props = { parts: readonly PartMeetings[]; names: ReadonlyMap<string, string> }

/** How many introductions between which parts of the system: a row and a column for each. */
export const PartsMatrix = ({ parts, names }: Props) => {
  const ids = [...new Set(parts.flatMap(({ one, other }) => [one, other]))].toSorted((a, b) =>
    nameOf(a, names).localeCompare(nameOf(b, names), 'en-GB'),
  )
  if (ids.length === 0) return <p>Nobody meets in this plan.</p>
  const counts = new Map(parts.map(({ one, other, count }) => [`${one} ${other}`, count]))
  const between = (a: string, b: string) => counts.get(`${a} ${b}`) ?? counts.get(`${b} ${a}`) ?? 0
  return (
    <Table
      caption={{
        children: 'Introductions between parts of the system; each stands in both its rows',
        class: 'nhsuk-u-visually-hidden',
      }}
      firstCellIsHeader={true}
      responsive={true}
      head={['Part', ...ids.map((id) => ({ children: nameOf(id, names), format: 'numeric' as const }))]}
      rows={ids.map((row) => [
        nameOf(row, names),
        ...ids.map((column) => metCell(between(row, column), '0')),
      ])}
    />
  )
}

const nameOf = (id: string, names: Props['names']) => (id === '' ? 'Not said' : (names.get(id) ?? 'Not said'))
