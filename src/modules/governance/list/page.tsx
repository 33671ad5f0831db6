import { dayInWords } from '#platform/day.ts'
import { Button } from '#ui/button/button.tsx'
import { EmptyState } from '#ui/layout/empty-state.tsx'
import { Layout } from '#ui/layout/layout.tsx'
import { PageHeading } from '#ui/layout/page-heading.tsx'
import { PlainCard } from '#ui/layout/plain-card.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import {
  type DecisionSummary,
  decisionAddress,
  dissentsInWords,
  standingOf,
  standingWords,
} from '../decision.ts'

type Props = {
  decisions: readonly DecisionSummary[]
  today: string
  /** Only those that are to be looked at again. */
  onlyToReview: boolean
  page: number
  hasMore: boolean
  mayRecord: boolean
}

/** What the community decided, the latest first. */
export const DecisionsPage = ({ decisions, today, onlyToReview, page, hasMore, mayRecord }: Props) => (
  <Layout
    title={onlyToReview ? 'Decisions to look at again' : 'Decisions'}
    description="What this community decided, why, and who disagreed."
    back={onlyToReview ? '/decisions' : undefined}
  >
    {onlyToReview ? (
      <PageHeading lead="Their day has come: what came of each, and does it stand? What waits longest is first.">
        Decisions to look at again
      </PageHeading>
    ) : (
      <PageHeading lead="What we decided, why, who disagreed, and what came of it. No record is ever rewritten.">
        Decisions
      </PageHeading>
    )}
    {mayRecord && !onlyToReview && <Button href="/decisions/record">Record a decision</Button>}
    {decisions.length === 0 ? (
      <EmptyState>
        {onlyToReview ? 'Nothing waits to be looked at.' : 'No decision is recorded yet.'}
      </EmptyState>
    ) : (
      decisions.map((decision) => <Line decision={decision} today={today} />)
    )}
    {(page > 1 || hasMore) && (
      <Pagination
        previous={page > 1 ? { href: addressOf(page - 1, onlyToReview) } : undefined}
        next={hasMore ? { href: addressOf(page + 1, onlyToReview) } : undefined}
      />
    )}
  </Layout>
)

const addressOf = (page: number, onlyToReview: boolean) =>
  `/decisions?page=${page}${onlyToReview ? '&show=to-review' : ''}`

const Line = ({ decision, today }: { decision: DecisionSummary; today: string }) => (
  <PlainCard
    level={2}
    kicker={`${decision.number} · ${dayInWords(decision.decidedOn)}`}
    title={decision.title}
    href={decisionAddress(decision)}
  >
    <p>
      {`${standingWords[standingOf(decision, today)]}, with ${dissentsInWords(decision.dissents)}.`}
      {decision.scope === 'members' && ' For members only.'}
    </p>
  </PlainCard>
)
