import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { type AcceptOutcome, acceptExpression } from '../accept-expression.ts'

type Accepting = { ids: readonly string[]; by: { id: string; name: string }; config: Config; at: Date }

/** What became of one of those that were ticked. */
export type Row = { id: string; outcome: AcceptOutcome }

/**
 * Accepts everybody who was ticked, each in a transaction of their own: where one cannot be accepted, the others
 * are all the same.
 */
export async function acceptSeveral(db: Db, { ids, by, config, at }: Accepting): Promise<Row[]> {
  const rows: Row[] = []
  // As many as stand on a page, at most.
  for (const id of ids) {
    rows.push({ id, outcome: await acceptExpression(db, { expressionId: id, by, config, at }) })
  }
  return rows
}
