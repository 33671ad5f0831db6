import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/**
 * Writes all answers anew, in an order that chance chooses and in one transaction, and lets the database forget where
 * they stood. Where nobody answered since, it does nothing.
 */
export async function shuffleAnswers(db: Db): Promise<void> {
  const { rows } = await sql<{ done: boolean }>`select diversity.shuffle_answers() as done`.execute(db)
  if (rows[0]?.done) await sql`vacuum analyze diversity.answer`.execute(db)
}
