import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { listClaimable } from '../claimable.ts'
import { lockEvent } from '../queries.ts'

/**
 * Brings what a member registered for as a guest to their account, where the address is proved to be theirs. The place
 * and its turn in the list stay what they were. Returns how many.
 */
export function claim(db: Db, { memberId, at }: { memberId: string; at: Date }): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await holdEvents(tx, await listClaimable(tx, memberId))
    const found = await listClaimable(tx, memberId)
    if (found.length === 0) return 0
    const ids = found.map(({ id }) => id)
    // What they had there and gave up before comes along, so that the next file for their calendar has a higher number.
    await sql`
      update events.registration as earlier
      set member_id = ${memberId}::uuid, guest_name = null, guest_address = null, claimed_at = ${at}
      from events.registration as one
      where one.id = any(${ids}::uuid[]) and earlier.event_id = one.event_id and earlier.member_id is null
        and earlier.guest_address = one.guest_address and earlier.cancelled_at is not null`.execute(tx)
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

/** Several at once, so in one order for all: two who hold what the other waits for would wait for ever. */
async function holdEvents(tx: Tx, found: readonly { eventId: string }[]): Promise<void> {
  for (const id of found.map(({ eventId }) => eventId).toSorted()) await lockEvent(tx, id)
}
