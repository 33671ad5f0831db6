import type { Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'

/**
 * Holds a decision while something is added to it: of two who add at once, the second sees what the first added.
 *
 * @throws NotFound where there is none of this number.
 */
export async function lockDecision(tx: Tx, number: string): Promise<{ id: string }> {
  const row = await tx
    .selectFrom('governance.decision')
    .select('id')
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound('decision')
  return row
}
