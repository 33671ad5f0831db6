import { Table } from '#ui/tables/tables.tsx'
import type { Person } from '../list-people.ts'
import type { Rotations } from '../seating.ts'

type Props = { rotations: Rotations; people: ReadonlyMap<string, Person> }

/** Where each sits in each rotation, by name: to be pinned to a wall. */
export const ByName = ({ rotations, people }: Props) => {
  const tableOf = rotations.map(
    (tables) => new Map(tables.flatMap((seats, index) => seats.map((id) => [id, index + 1] as const))),
  )
  const seated = [...people.values()].filter(({ id }) => tableOf.some((tables) => tables.has(id)))
  return (
    <Table
      caption={{ children: 'Everybody’s tables', class: 'nhsuk-u-visually-hidden' }}
      firstCellIsHeader={true}
      head={[
        'Name',
        ...rotations.map((_, index) => ({ children: `Rotation ${index + 1}`, format: 'numeric' as const })),
      ]}
      rows={seated.map(({ id, name }) => [
        { children: name, class: 'cw-long-name' },
        ...tableOf.map((tables) => ({
          children: String(tables.get(id) ?? '–'),
          format: 'numeric' as const,
        })),
      ])}
    />
  )
}
