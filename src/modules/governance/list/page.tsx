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
  page: number
  hasMore: boolean
  mayRecord: boolean
}

/** What the community decided, the latest first. */
export const DecisionsPage = ({ decisions, today, page, hasMore, mayRecord }: Props) => (
  <Layout title="Decisions" description="What this community decided, why, and who disagreed.">
    <PageHeading lead="What we decided, why, who disagreed, and what came of it. No record is ever rewritten.">
      Decisions
    </PageHeading>
    {mayRecord && <Button href="/decisions/record">Record a decision</Button>}
    {decisions.length === 0 ? (
      <EmptyState>No decision is recorded yet.</EmptyState>
    ) : (
      decisions.map((decision) => <Line decision={decision} today={today} />)
    )}
    {(page > 1 || hasMore) && (
      <Pagination
        previous={page > 1 ? { href: `/decisions?page=${page - 1}` } : undefined}
        next={hasMore ? { href: `/decisions?page=${page + 1}` } : undefined}
      />
    )}
  </Layout>
)

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
