import { findAlikeTo } from '#maths/opinions/index.ts'
import type { Db } from '#platform/db.ts'
import { findStatement, listStatementsIn } from '../queries.ts'
import type { Report } from '../report.ts'
import { listReports } from '../reports.ts'
import type { Statement } from '../statement.ts'
import { listSteps, type StatementStep } from '../steps.ts'

export type Likely = { statement: Statement; mayBeOpposite: boolean }

export type Found = {
  statement: Statement
  steps: readonly StatementStep[]
  /** What others said like it, or perhaps the opposite, the likest first. */
  alike: readonly Likely[]
  /** What it rewords, and what it was joined with; null for none. */
  parent: Statement | null
  joined: Statement | null
  /** What was reported of it, what waits before all. */
  reports: readonly Report[]
  /** The number of the oldest other that waits; null where none does. */
  nextWaiting: number | null
}

/**
 * Finds a statement with what whoever decides on it needs to know. Whose it is, is not among that.
 *
 * @throws NotFound when there is none.
 */
export async function find(
  db: Db,
  {
    conversationId,
    number,
    readerId,
  }: { conversationId: string; number: string | undefined; readerId: string },
): Promise<Found> {
  const statement = await findStatement(db, { conversationId, number })
  const steps = (await listSteps(db, [statement.id])).get(statement.id) ?? []
  const all = await listStatementsIn(db, conversationId)
  const byId = new Map(all.map((one) => [one.id, one]))
  const others = all.filter(({ id }) => id !== statement.id).map(({ id, words }) => ({ id, text: words }))
  const alike = findAlikeTo({ id: statement.id, text: statement.words }, others).flatMap((pair) => {
    const other = byId.get(pair.ids[1])
    return other ? [{ statement: other, mayBeOpposite: pair.mayBeOpposite }] : []
  })
  return {
    statement,
    steps,
    alike,
    parent: byId.get(statement.parentId ?? '') ?? null,
    joined: byId.get(statement.joinedInto ?? '') ?? null,
    reports: (await listReports(db, { statementIds: [statement.id], readerId })).get(statement.id) ?? [],
    nextWaiting: await findNextWaiting(db, statement),
  }
}

async function findNextWaiting(db: Db, { conversationId, id }: Statement): Promise<number | null> {
  const row = await db
    .selectFrom('insights.statement')
    .select('number')
    .where('conversationId', '=', conversationId)
    .where('status', '=', 'waiting')
    .where('id', '!=', id)
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  return row?.number ?? null
}
