import { CardGrid } from '#ui/layout/card-grid.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import type { Person } from '../list-people.ts'

type Props = { tables: readonly (readonly string[])[]; people: ReadonlyMap<string, Person> }

/** The tables of one rotation, each with who sits there and in which part of the system they stand. */
export const RotationTables = ({ tables, people }: Props) => (
  <CardGrid columns={3}>
    {tables.map((seats, index) => (
      <PlainCard title={`Table ${index + 1}`}>
        <ul class="nhsuk-list">
          {seats.map((id) => (
            <li>{seatWords(people.get(id))}</li>
          ))}
        </ul>
      </PlainCard>
    ))}
  </CardGrid>
)

/** Whoever gave up their place since leaves an empty seat. */
function seatWords(person: Person | undefined): string {
  if (!person) return 'An empty seat'
  return person.part ? `${person.name}, ${person.part}` : person.name
}
