import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import type { Finding } from '../decision.ts'
import { lockDecision } from '../lock-decision.ts'
import { findDecision } from '../queries.ts'
import type { ReviewAnswers } from './form.ts'

type Reviewing = {
  number: string
  answers: ReviewAnswers
  findings: readonly Finding[]
  viewer: { id: string }
  at: Date
}

/**
 * Writes down what a decision has come to, what happened beside each prediction, and whether it stands. Of two who
 * review it at once, the second is shown the first one's.
 */
export function review(
  db: Db,
  { number, answers: { seen, ...answers }, findings, viewer, at }: Reviewing,
): Promise<'reviewed' | 'reviewed-meanwhile' | 'over'> {
  return db.transaction().execute(async (tx) => {
    const { id } = await lockDecision(tx, number)
    const { reviews, supersededBy, reviewOn } = await findDecision(tx, { number, viewer })
    if (reviews.length !== seen)
      return reviews.at(-1)?.words === answers.words ? 'reviewed' : 'reviewed-meanwhile'
    if (supersededBy !== null || reviewOn === null) return 'over'
    const { id: reviewId } = await tx
      .insertInto('governance.review')
      .values({
        ...answers,
        decisionId: id,
        position: reviews.length + 1,
        reviewedAt: at,
        reviewedBy: viewer.id,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (findings.length > 0)
      await tx
        .insertInto('governance.finding')
        .values(findings.map((finding) => ({ ...finding, reviewId })))
        .execute()
    await recordAct(tx, { act: 'governance.review', by: viewer.id, on: { kind: 'decision', id: number }, at })
    await announce(tx, contentChanged)
    return 'reviewed'
  })
}
