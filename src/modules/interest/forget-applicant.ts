import { sql } from 'kysely'
import type { Tx } from '#platform/db.ts'
import { forgetCounted } from './forget-counted.ts'

/**
 * Forgets what somebody told before they were a member, and what they would like to take part in: they were erased.
 * A draft that began with their invitation may be another person's, who got it from them: it only forgets for whom
 * the invitation was.
 */
export async function forgetApplicant(
  tx: Tx,
  { memberId, addresses }: { memberId: string; addresses: readonly string[] },
): Promise<void> {
  await forgetCounted(tx, sql<boolean>`member_id = ${memberId}`)
  for (const table of ['interest.signUp', 'interest.avoided', 'interest.consent'] as const)
    await tx.deleteFrom(table).where('memberId', '=', memberId).execute()
  if (addresses.length > 0)
    await tx
      .updateTable('interest.draft')
      .set({ callAddress: null })
      .where('callAddress', 'in', addresses)
      .execute()
}
