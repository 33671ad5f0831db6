import type { DecisionSummary } from '#modules/governance/index.ts'
import { whenInWords } from '#platform/when.ts'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { Section } from '#ui/layout/section.tsx'
import { PrintButton, Toolbar } from '#ui/layout/toolbar.tsx'
import { DecisionsList } from '../decisions-list.tsx'
import type { Event } from '../event.ts'
import type { Outputs } from '../outputs.ts'
import { OutputsList } from '../outputs-list.tsx'
import { Paragraphs } from '../paragraphs.tsx'

type Props = { event: Event; outputs: Outputs; decisions: readonly DecisionSummary[] }

/** What came of an event: what its organisers say of it, what was decided, and what was said, word for word. */
export const OutputsPage = ({ event, outputs, decisions }: Props) => (
  <Layout
    title={`What came of it: ${event.title}`}
    thread={event.characteristic || undefined}
    breadcrumb={[
      { href: '/events', text: 'Events' },
      { href: `/events/${event.slug}`, text: event.title },
    ]}
  >
    <PageHeading
      caption={`${event.title}, ${whenInWords(event).day}`}
      thread={event.characteristic || undefined}
    >
      What came of it
    </PageHeading>
    <Toolbar>
      <PrintButton />
    </Toolbar>
    <Paragraphs words={outputs.opening} />
    {outputs.lines.length > 0 && (
      <Section title="What we take from it" id="lines">
        <ul class="nhsuk-list nhsuk-list--bullet">
          {outputs.lines.map(({ words }) => (
            <li>{words}</li>
          ))}
        </ul>
      </Section>
    )}
    <DecisionsList decisions={decisions} />
    <OutputsList {...outputs} thread={event.characteristic || undefined} />
    {/* Of an event that the house was only told of, its opening says where the cards come from. */}
    {outputs.questions.length > 0 && event.source === '' && (
      <p>The cards stand as they were written in the room. Names are left out.</p>
    )}
  </Layout>
)
