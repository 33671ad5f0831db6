import type { UpdateObject } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Tx } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import type { DB } from '#platform/tables.ts'
import { type Event, isDraft } from './event.ts'
import { lockEvent } from './queries.ts'

type Changing = {
  eventId: string
  /** As it stood when the form was opened. */
  revision: number
  set: UpdateObject<DB, 'events.event'>
  act: `events.${string}`
  by: string
  at: Date
}

/**
 * Changes an event, unless somebody has changed it since the form was opened. It is held, so whoever registers at the
 * same time does so before or after. Visitors' pages are made anew. Returns the event as it stands then.
 */
export async function changeEvent(
  tx: Tx,
  { eventId, revision, set, act, by, at }: Changing,
): Promise<Event | 'changed-meanwhile'> {
  const held = await lockEvent(tx, eventId)
  if (held.revision !== revision) return 'changed-meanwhile'
  await tx
    .updateTable('events.event')
    .set({ ...set, revision: revision + 1, changedAt: at })
    .where('id', '=', eventId)
    .execute()
  await recordAct(tx, { act, by, on: { kind: 'event', id: held.slug }, at })
  if (!isDraft(held)) await announce(tx, contentChanged)
  return await lockEvent(tx, eventId)
}
