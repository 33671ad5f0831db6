import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import { listClaimable } from '../claimable.ts'
import { lockEvent } from '../queries.ts'

type Claiming = { memberId: string; at: Date }

/**
 * Brings what a member registered for as a guest to their account, where the address is proved to be theirs. The place
 * and its turn in the list stay what they were. One event after the other: nobody holds two.
 */
export async function claim(db: Db, { memberId, at }: Claiming): Promise<void> {
  // A handful at most.
  for (const { eventId } of await listClaimable(db, memberId)) await claimAt(db, eventId, { memberId, at })
}

function claimAt(db: Db, eventId: string, { memberId, at }: Claiming): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    // Looked for again now that the event is held: they may have registered, or claimed it, in another window.
    const found = (await listClaimable(tx, memberId)).find((one) => one.eventId === eventId)
    if (!found) return
    await tx
      .updateTable('events.registration')
      .set({ memberId, guestName: null, guestAddress: null, claimedAt: at })
      .where('id', '=', found.id)
      .execute()
    await recordAct(tx, { act: 'events.claim', by: memberId, on: { kind: 'event', id: event.slug }, at })
  })
}
