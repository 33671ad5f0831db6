import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { isCancelled, isDraft, isOver } from '../event.ts'
import { listRegistrations, lockEvent } from '../queries.ts'
import { tellCancelled } from './tell-cancelled.ts'

type Ask = { eventId: string; because: string; by: string; config: Config; at: Date }

/**
 * Calls an event off, and writes once to everybody who has a place or waits, with what takes it out of their calendar.
 * It stays to be read, as cancelled.
 */
export function cancel(
  db: Db,
  { eventId, because, by, config, at }: Ask,
): Promise<'cancelled' | 'already' | 'over' | 'draft'> {
  return db.transaction().execute(async (tx) => {
    const held = await lockEvent(tx, eventId)
    if (isDraft(held)) return 'draft'
    if (isCancelled(held)) return 'already'
    if (isOver(held, at)) return 'over'
    await tx
      .updateTable('events.event')
      .set({ cancelledAt: at, cancelledBy: by, cancelledBecause: because, changedAt: at })
      .set({ sequence: held.sequence + 1, revision: held.revision + 1 })
      .where('id', '=', eventId)
      .execute()
    await recordAct(tx, { act: 'events.cancel', by, on: { kind: 'event', id: held.slug }, at })
    await announce(tx, contentChanged)
    const event = await lockEvent(tx, eventId)
    const registrations = await listRegistrations(tx, { eventId, whom: 'both' })
    await tellCancelled(tx, { event, registrations, config, at })
    return 'cancelled'
  })
}
