import { whenInWords } from '#platform/when.ts'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PrintButton, Toolbar } from '#ui/layout/toolbar.tsx'
import { Table } from '#ui/tables/tables.tsx'
import type { Event } from '../event.ts'
import type { Person } from '../list-people.ts'

/**
 * Everybody with a place on paper, for the door: one row a person, and a box to tick. What they told stays off it,
 * for a list at the door lies open.
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
    <Table
      caption={{ children: 'Who has a place', class: 'nhsuk-u-visually-hidden' }}
      head={['Here', 'Name', 'Part of the system', 'With']}
      rows={people.map(({ name, part, carers, interpreters }) => [
        {
          children: (
            <span role="img" aria-label="Box to tick">
              ☐
            </span>
          ),
        },
        name,
        part,
        carers + interpreters > 0 ? String(carers + interpreters) : '',
      ])}
    />
    <p>It names people: please destroy it after the event.</p>
  </Layout>
)
