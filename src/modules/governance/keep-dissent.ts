import { sql } from 'kysely'
import type { Day } from '#platform/day.ts'
import type { Tx } from '#platform/db.ts'
import type { NewDecision } from './decision-form.ts'

type Adding = {
  decisionId: string
  /** With an id where it was chosen when its form was opened. */
  dissents: readonly (NewDecision['dissents'][number] & { id?: string })[]
  saidOn: Day
}

/**
 * Keeps what people who disagree said. Of whoever is not named nothing is kept but their words, a role perhaps, and the
 * day: and in which order it was said can be read from nothing.
 */
export async function addDissents(tx: Tx, { decisionId, dissents, saidOn }: Adding): Promise<void> {
  if (dissents.length === 0) return
  await tx
    .insertInto('governance.dissent')
    .values(dissents.map((one) => ({ ...one, decisionId, saidOn })))
    .execute()
  await sql`select governance.scatter_dissent(${decisionId})`.execute(tx)
}
