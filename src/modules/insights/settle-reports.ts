import { tell } from '#modules/letters/index.ts'
import type { Tx } from '#platform/db.ts'
import { outcomeWords, type ReportOutcome } from './report.ts'
import { reportedTopic } from './topic.ts'

type Settling = {
  statement: { id: string; number: number; words: string }
  conversation: { slug: string; title: string }
  outcome: ReportOutcome
  /** Why it is fine; empty where something was done instead, as that reason is for its author alone. */
  answer: string
  by: string | null
  at: Date
}

/**
 * Answers what waits of the reports of a statement, and tells whoever reported it what came of it: once each. Whoever
 * calls holds the statement's conversation.
 */
export async function settleReports(tx: Tx, settling: Settling): Promise<void> {
  const { statement, conversation, outcome, answer, by, at } = settling
  const settled = await tx
    .updateTable('insights.report')
    .set({ answeredAt: at, answeredBy: by, outcome, answer })
    .where('statementId', '=', statement.id)
    .where('answeredAt', 'is', null)
    .returning((e) => [
      'reportedBy',
      e.selectFrom('insights.statement').select('authorId').whereRef('id', '=', 'statementId').as('authorId'),
    ])
    .execute()
  // Nobody is answered about what they said themselves, also where such a report was kept once.
  const told = settled.filter(({ reportedBy, authorId }) => reportedBy !== authorId)
  if (told.length === 0) return
  await tell(tx, {
    topic: reportedTopic,
    to: told.map(({ reportedBy }) => reportedBy),
    // A statement's reports are answered one after the other; who made them does not stand in it.
    about: `${statement.id} ${at.toISOString()}`,
    title: 'What came of your report',
    summary: [
      // Not its words: they may be what somebody is recognised by.
      `You reported statement no. ${statement.number} in “${conversation.title}”.`,
      outcomeWords[outcome],
      answer !== '' && `Because: ${answer}`,
      'Nobody is told that it was you who reported it.',
    ]
      .filter(Boolean)
      .join('\n'),
    href: `/conversations/${conversation.slug}/report/${statement.number}`,
    at,
  })
}

/**
 * What was done about a statement is taken back: what was reported of it waits again, as its answer is true no more.
 * Whoever calls holds the statement's conversation.
 */
export async function reopenReports(tx: Tx, statementId: string): Promise<void> {
  await tx
    .updateTable('insights.report')
    .set({ answeredAt: null, answeredBy: null, outcome: null, answer: '' })
    .where('statementId', '=', statementId)
    .where('outcome', 'in', ['reword', 'joined', 'out'])
    .execute()
}
