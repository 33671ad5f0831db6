import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { isDraft } from '../event.ts'
import { listMissing } from '../missing.ts'
import { lockEvent } from '../queries.ts'

type Ask = { eventId: string; by: string; at: Date }

/** Publishes an event: from now on everybody sees it, and can register once that is open; or it is a record. */
export function publish(db: Db, { eventId, by, at }: Ask): Promise<'published' | 'already' | 'not-ready'> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    if (!isDraft(event)) return 'already'
    if ((await listMissing(tx, event, at)).length > 0) return 'not-ready'
    await tx
      .updateTable('events.event')
      .set({ publishedAt: at, publishedBy: by, changedAt: at })
      .where('id', '=', eventId)
      .execute()
    await recordAct(tx, { act: 'events.publish', by, on: { kind: 'event', id: event.slug }, at })
    await announce(tx, contentChanged)
    return 'published'
  })
}
