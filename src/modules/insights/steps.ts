import type { Db, Tx } from '#platform/db.ts'

/** What can become of a statement. */
export type Step =
  | 'received'
  | 'in'
  | 'reword'
  | 'reworded'
  | 'joined'
  | 'parted'
  | 'took-in'
  | 'gave-back'
  | 'out'
  | 'edited'
  | 'back'

/** One step of a statement's journey. */
export type StatementStep = {
  number: number
  step: Step
  reason: string
  /** Where a slip was mended: the words before. */
  wordsBefore: string | null
  at: Date
}

type NewStep = { step: Step; reason?: string; wordsBefore?: string | null }
type Adding = {
  statementId: string
  steps: readonly NewStep[]
  /** Who decided; null where its author did. */
  by: string | null
  /** Its author knows of it already. */
  isKnown: boolean
  at: Date
}

/** Writes down what became of a statement. Whoever calls holds the statement, or its conversation. */
export async function addSteps(tx: Tx, { statementId, steps, by, isKnown, at }: Adding): Promise<void> {
  const { last } = await tx
    .selectFrom('insights.statementStep')
    .select((e) => e.fn.max('number').as('last'))
    .where('statementId', '=', statementId)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('insights.statementStep')
    .values(
      steps.map(({ step, reason = '', wordsBefore = null }, place) => ({
        statementId,
        number: Number(last ?? 0) + place + 1,
        step,
        reason,
        wordsBefore,
        byId: by,
        at,
        toldAt: isKnown ? at : null,
      })),
    )
    .execute()
}

/** Lists what became of each of these statements, step by step. */
export async function listSteps(
  db: Db,
  statementIds: readonly string[],
): Promise<ReadonlyMap<string, StatementStep[]>> {
  if (statementIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('insights.statementStep')
    .select(['statementId', 'number', 'step', 'reason', 'wordsBefore', 'at'])
    .where('statementId', 'in', statementIds)
    .orderBy('statementId')
    .orderBy('number')
    .execute()
  return Map.groupBy(
    rows.map((row) => ({ ...row, step: row.step as Step })), // checked by the table
    ({ statementId }) => statementId,
  )
}
