import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { type Event, isOver } from '../event.ts'
import { EventLine } from '../event-line.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import type { Series } from '../series.ts'
import { SourceOf } from '../source-of.tsx'

/** Events that belong together: what for, which, and what they lead to. */
export const SeriesPage = ({
  series,
  events,
  now,
}: {
  series: Series
  events: readonly Event[]
  now: Date
}) => {
  const [past, toCome] = [
    events.filter((event) => isOver(event, now)),
    events.filter((event) => !isOver(event, now)),
  ]
  return (
    <Layout title={series.title} width="wide" breadcrumb={[{ href: '/events', text: 'Events' }]}>
      <PageHeading caption="Series" lead={series.objective || undefined}>
        {series.title}
      </PageHeading>
      <Paragraphs words={series.about} />
      {events.length === 0 && (
        <EmptyState next={<a href="/events">See what is on</a>}>
          None of its events is published yet.
        </EmptyState>
      )}
      {toCome.length > 0 && (
        <Section title="To come" id="to-come">
          <EventLine events={toCome} isToCome={true} />
        </Section>
      )}
      {past.length > 0 && (
        <Section title={toCome.length > 0 ? 'What we did so far' : 'What we did'} id="past">
          <EventLine events={past} isToCome={false} />
        </Section>
      )}
      {series.outputs.length > 0 && (
        <Section title="What it leads to" id="outputs">
          <ul class="nhsuk-list nhsuk-list--bullet">
            {series.outputs.map((output) => (
              <li>{output}</li>
            ))}
          </ul>
        </Section>
      )}
      <SourceOf source={series.source} />
    </Layout>
  )
}
