import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { forgetCounted } from './forget-counted.ts'

type Erased = { memberId: string; addresses: readonly string[] }

/**
 * Forgets what somebody told before they were a member, also what they sent by an address of theirs that made nobody a
 * member; and what they would like to take part in: they were erased.
 */
export async function forgetApplicant(tx: Tx, { memberId, addresses }: Erased): Promise<void> {
  await forgetCounted(tx, sql<boolean>`(member_id = ${memberId} or address = any(${addresses}::text[]))`)
  for (const table of ['interest.signUp', 'interest.avoided', 'interest.consent'] as const)
    await tx.deleteFrom(table).where('memberId', '=', memberId).execute()
}
