import { sql } from 'kysely'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { eachInTurn } from '#platform/retention.ts'
import { givePlaces } from '../give-places.ts'
import { lockEvent } from '../queries.ts'

type Ask = { config: Config; at: Date; signal?: AbortSignal }

/**
 * Gives places that were kept for a part of the system until now to everybody, and whatever else has become free to
 * those who wait: in the last day before an event nobody holds a place up, and whoever left the house left theirs.
 */
export async function releasePlaces(db: Db, { config, at, signal }: Ask): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select event.id from events.event
    where event.published_at is not null and event.cancelled_at is null and event.ends_at > ${at}
      and (
        event.is_full or exists (
          select from events.reserved
          where event_id = event.id and released_at is null and until <= ${at}
        ) or exists (
          select from events.registration where event_id = event.id
            and registered_at is null and confirmed_at is not null and cancelled_at is null
        )
      )
    order by event.starts_at`.execute(db)
  const failing = 'Not all places could be given'
  await eachInTurn(rows, ({ id }) => releaseOf(db, { eventId: id, config, at }), {
    failing,
    ...(signal && { signal }),
  })
}

const releaseOf = (db: Db, { eventId, config, at }: { eventId: string; config: Config; at: Date }) =>
  db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    await tx
      .updateTable('events.reserved')
      .set({ releasedAt: at })
      .where('eventId', '=', eventId)
      .where('releasedAt', 'is', null)
      .where('until', '<=', at)
      .execute()
    await givePlaces(tx, { event, config, at })
  })
