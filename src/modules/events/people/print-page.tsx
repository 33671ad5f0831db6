import { whenInWords } from '#platform/when.ts'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PrintButton, Toolbar } from '#ui/layout/toolbar.tsx'
import { Table } from '#ui/tables/tables.tsx'
import type { Event } from '../event.ts'
import type { Person } from '../list-people.ts'

/**
 * Everybody with a place on paper, for the door: one row a person, and boxes to tick. What they told stays off it, for
 * a list at the door lies open; and so does whoever joins online.
 */
export const PrintPage = ({ event, people }: { event: Event; people: readonly Person[] }) => (
  <Layout
    title={`List: ${event.title}`}
    robots="noindex"
    width="wide"
    back={`/programme/${event.slug}/people`}
  >
    <PageHeading caption={whenInWords(event).line}>{event.title}</PageHeading>
    <Toolbar>
      <PrintButton>Print the list</PrintButton>
    </Toolbar>
    <p>
      {event.format === 'both'
        ? 'Who comes to the room; whoever joins online is not on this list. '
        : 'Who has a place. '}
      {`${howMany(people)}. `}
      It names people: please destroy it after the event.
    </p>
    <Beside people={people} />
    <Table
      class="cw-door"
      compact={true}
      caption={{ children: 'Who has a place', class: 'nhsuk-u-visually-hidden' }}
      head={['Here', 'Name', 'Part of the system', 'With them']}
      rows={people.map(({ name, part, carers, interpreters }) => [
        { children: <Box /> },
        { children: name, class: 'cw-long-name' },
        part,
        { children: <Companions {...{ carers, interpreters }} /> },
      ])}
    />
    <section class="cw-paper-only">
      <h2>Who came besides</h2>
      <Table
        class="cw-door"
        compact={true}
        caption={{
          children: 'Empty lines, for whoever comes without a place',
          class: 'nhsuk-u-visually-hidden',
        }}
        head={['Here', 'Name', 'Part of the system', 'With them']}
        rows={Array.from({ length: emptyLines }, () => [{ children: <Box /> }, '', '', ''])}
      />
    </section>
  </Layout>
)

const emptyLines = 10

/** At the top, so that there are seats beside them; that it is a carer or an interpreter stays off an open list. */
const Beside = ({ people }: { people: readonly Person[] }) => {
  const some = people.filter(({ carers, interpreters }) => carers + interpreters > 0)
  if (some.length === 0) return null
  const words = some.map(({ name, carers, interpreters }) => `${name} (${carers + interpreters})`)
  return <p>{`Please keep seats beside those with whom somebody comes: ${words.join(', ')}.`}</p>
}

/** "3 people, and 2 with them". */
function howMany(people: readonly Person[]): string {
  const beside = people.reduce((sum, { carers, interpreters }) => sum + carers + interpreters, 0)
  const own = `${people.length.toLocaleString('en-GB')} ${people.length === 1 ? 'person' : 'people'}`
  return beside > 0 ? `${own}, and ${beside.toLocaleString('en-GB')} with them` : own
}

const Box = () => (
  <span class="cw-door__box" role="img" aria-label="Box to tick">
    ☐
  </span>
)

/** Each of them has a box, too. */
const Companions = ({ carers, interpreters }: Pick<Person, 'carers' | 'interpreters'>) => (
  <>
    {Array.from({ length: carers + interpreters }, () => (
      <Box />
    ))}
  </>
)
