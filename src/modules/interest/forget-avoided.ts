import type { Tx } from '#platform/db.ts'

/** Forgets the names that a member once typed of people whom they would rather not meet: they chose them properly. */
export async function forgetAvoided(tx: Tx, { memberId }: { memberId: string }): Promise<void> {
  await tx.deleteFrom('interest.avoided').where('memberId', '=', memberId).execute()
}
