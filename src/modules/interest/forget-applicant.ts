import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { forgetCounted } from './forget-counted.ts'

/** Forgets what somebody told before they were a member, and what they would like to take part in: they were erased. */
export async function forgetApplicant(tx: Tx, { memberId }: { memberId: string }): Promise<void> {
  await forgetCounted(tx, sql<boolean>`member_id = ${memberId}`)
  for (const table of ['interest.signUp', 'interest.avoided', 'interest.consent'] as const)
    await tx.deleteFrom(table).where('memberId', '=', memberId).execute()
}
