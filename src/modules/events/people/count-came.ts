import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { countPeople } from '../count-people.ts'
import { isOver } from '../event.ts'
import { lockEvent } from '../queries.ts'

type Counting = { eventId: string; came: number; by: string; at: Date }

/**
 * Keeps how many came to an event of the past for which nobody registered here: of the record that a community brings
 * along, only that is known. Said again, the later figure holds.
 */
export function countCame(db: Db, { eventId, came, by, at }: Counting): Promise<'counted' | 'known'> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    const counted = await countPeople(tx, eventId)
    const isKnown = !counted.isTyped && counted.registered + counted.waiting > 0
    if (!isOver(event, at) || isKnown) return 'known'
    await tx
      .insertInto('events.attendance')
      .values({ eventId, partId: null, registered: came, came, typedAt: at })
      .onConflict((conflict) =>
        conflict.columns(['eventId', 'partId']).doUpdateSet({ registered: came, came, typedAt: at }),
      )
      .execute()
    await recordAct(tx, { act: 'events.countCame', by, on: { kind: 'event', id: event.slug }, at })
    await announce(tx, contentChanged)
    return 'counted'
  })
}
