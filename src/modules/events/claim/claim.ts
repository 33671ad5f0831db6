import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { listClaimable } from '../claimable.ts'

/**
 * Brings what a member registered for as a guest to their account, where the address is proved to be theirs. The place
 * and its turn in the list stay what they were. Returns how many.
 */
export function claim(db: Db, { memberId, at }: { memberId: string; at: Date }): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const found = await listClaimable(tx, memberId)
    if (found.length === 0) return 0
    const ids = found.map(({ id }) => id)
    await tx
      .updateTable('events.registration')
      .set({ memberId, guestName: null, guestAddress: null, claimedAt: at })
      .where(sql<boolean>`id = any(${ids}::uuid[])`)
      .where('memberId', 'is', null)
      .execute()
    await recordAct(tx, { act: 'events.claim', by: memberId, on: { kind: 'member', id: memberId }, at })
    return found.length
  })
}
