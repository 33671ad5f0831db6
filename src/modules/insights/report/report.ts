import type { Db } from '#platform/db.ts'
import { limit } from '#platform/limit.ts'
import { lockConversation } from '../queries.ts'
import { findLookedAt } from '../reports.ts'
import type { Reporting } from './form.ts'

type Ask = {
  conversationId: string
  statementId: string
  reporting: Reporting
  by: string
  at: Date
}

export type Outcome = 'reported' | 'reported-already' | 'not-in' | 'own'

/**
 * Takes a member's report of a statement, one of each. Where somebody has looked at it for the same reason, and nothing
 * is written besides, it is answered at once as it was then. It is no act: who reports something stands in no record.
 * Nobody reports what they said themselves: they would read the answer to another's report.
 *
 * @throws TooMany when somebody reports too often in an hour.
 */
export async function report(
  db: Db,
  { conversationId, statementId, reporting, by, at }: Ask,
): Promise<Outcome> {
  await limit(db, { what: `insights report ${by}`, most: 60, seconds: 3600, at })
  return await db.transaction().execute(async (tx) => {
    // Whoever decides on the statement holds its conversation too, and answers what is there by then.
    await lockConversation(tx, conversationId)
    const { status, authorId } = await tx
      .selectFrom('insights.statement')
      .select(['status', 'authorId'])
      .where('id', '=', statementId)
      .executeTakeFirstOrThrow()
    if (authorId === by) return 'own'
    if (status !== 'in') return 'not-in'
    const { kind, words } = reporting
    const known = words === '' ? await findLookedAt(tx, { statementId, kind }) : undefined
    const added = await tx
      .insertInto('insights.report')
      .values({
        statementId,
        kind,
        words,
        reportedBy: by,
        reportedAt: at,
        ...(known && { answeredAt: at, outcome: 'fine', answer: known.answer }),
      })
      .onConflict((conflict) => conflict.columns(['statementId', 'reportedBy']).doNothing())
      .returning('statementId')
      .executeTakeFirst()
    return added ? 'reported' : 'reported-already'
  })
}
