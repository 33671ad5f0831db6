import { CardGrid } from '#ui/layout/card-grid.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { Quote } from '#ui/layout/quote.tsx'
import type { OwnInsight } from '../insights.ts'
import { inARow } from '../introduced.ts'
import { type Met, metWords } from '../meeting.ts'
import type { MeetingOfRound } from '../meetings.ts'

/** A meeting in the list of somebody's own. */
export type Listed = {
  meeting: MeetingOfRound
  names: readonly string[]
  isOpen: boolean
  met: Met | null
  insights: readonly OwnInsight[]
}

/** The people whom somebody met, and what they said: for themselves. */
export const MeetingsPage = ({ listed }: { listed: readonly Listed[] }) => {
  const said = listed.flatMap(({ insights, meeting }) =>
    insights
      .filter(({ withdrawnAt, mine }) => !withdrawnAt && mine.agreedAt)
      .map((insight) => ({ insight, meeting })),
  )
  return (
    <Layout
      title="My conversations"
      width="wide"
      breadcrumb={[{ href: '/connect', text: 'Connect Five' }]}
      robots="noindex"
    >
      <PageHeading lead="The people whom you met, and what you said. Only you see this page.">
        My conversations
      </PageHeading>
      {listed.length === 0 ? (
        <EmptyState next={<a href="/connect">See what Connect Five is</a>}>
          You have not been introduced to anybody yet.
        </EmptyState>
      ) : (
        <CardGrid columns={3}>
          {listed.map((one) => (
            <One {...one} />
          ))}
        </CardGrid>
      )}
      {said.length > 0 && (
        <>
          <h2>What you kept</h2>
          {said.map(({ insight, meeting }) => (
            <Quote
              thread={meeting.characteristic || undefined}
              by={<a href={`/connect/meetings/${meeting.id}/insights/${insight.id}`}>{meeting.theme}</a>}
            >
              <span dir="auto">{insight.words}</span>
            </Quote>
          ))}
        </>
      )}
    </Layout>
  )
}

const One = ({ meeting, names, isOpen, met }: Listed) => (
  <PlainCard
    level={2}
    kicker={`${meeting.campaignTitle}, round ${meeting.roundNumber}`}
    title={names.length > 0 ? inARow(names) : 'Somebody who is no member any more'}
    href={`/connect/meetings/${meeting.id}`}
    thread={meeting.characteristic || undefined}
  >
    <p>{meeting.theme}</p>
    <p>{isOpen ? (met ? metWords[met] : 'You have not said whether you met') : 'It did not take place'}</p>
  </PlainCard>
)
