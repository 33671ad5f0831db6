import { whenInWords } from '#platform/when.ts'
import { Button } from '#ui/button/button.tsx'
import { Done } from '#ui/layout/done.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { PagesOfList } from '#ui/pagination/pages-of-list.tsx'
import { Table } from '#ui/tables/tables.tsx'
import { Tag } from '#ui/tag/tag.tsx'
import { takenInWords } from '../counted.ts'
import type { Series } from '../series.ts'
import type { ProgrammeRow } from './query.ts'

type Props = {
  events: readonly ProgrammeRow[]
  page: number
  pages: number
  series: readonly Series[]
  now: Date
  done: string | undefined
}

/** The programme as organisers see it, with what is in preparation. */
export const ProgrammePage = ({ events, page, pages, series, now, done }: Props) => (
  <Layout title="Programme" robots="noindex" width="wide" breadcrumb={[{ href: '/events', text: 'Events' }]}>
    <Done done={done} says={{ series: 'Saved.' }} />
    <PageHeading lead="Every event, what is in preparation too.">Programme</PageHeading>
    <Button href="/programme/new">Prepare an event</Button>
    <Events events={events} now={now} />
    <PagesOfList at="/programme" page={page} pages={pages} />
    <Section title="Series" id="series">
      <ul class="nhsuk-list">
        {series.map(({ slug, title }) => (
          <li>
            <a href={`/programme/series/${slug}`}>{title}</a>
          </li>
        ))}
        <li>
          <a href="/programme/series/new">Make a series</a>
        </li>
      </ul>
    </Section>
  </Layout>
)

const Stands = ({ event, now }: { event: ProgrammeRow; now: Date }) => {
  if (event.cancelledAt) return <Tag colour="red">Cancelled</Tag>
  if (!event.publishedAt) return <Tag colour="grey">In preparation</Tag>
  return event.endsAt <= now ? <Tag colour="blue">Over</Tag> : <Tag colour="green">Published</Tag>
}

const Events = ({ events, now }: Pick<Props, 'events' | 'now'>) =>
  events.length === 0 ? (
    <EmptyState next={<a href="/programme/new">Prepare the first event</a>}>
      There is no event yet.
    </EmptyState>
  ) : (
    <Table
      caption={{ children: 'Events', class: 'nhsuk-u-visually-hidden' }}
      firstCellIsHeader={true}
      responsive={true}
      head={[
        'Event',
        'When',
        'How it stands',
        { children: 'Registered', format: 'numeric' },
        { children: 'Waiting', format: 'numeric' },
      ]}
      rows={events.map((event) => [
        { children: <a href={`/programme/${event.slug}`}>{event.title}</a> },
        whenInWords(event).line,
        { children: <Stands event={event} now={now} /> },
        { children: takenInWords(event, event), format: 'numeric' },
        { children: event.waiting.toLocaleString('en-GB'), format: 'numeric' },
      ])}
    />
  )
