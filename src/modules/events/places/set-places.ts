import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { changeEvent } from '../change-event.ts'
import type { Crowd } from '../counted.ts'
import { countCrowd } from '../crowd.ts'
import { isDraft } from '../event.ts'
import { givePlaces } from '../give-places.ts'
import { lockEvent } from '../queries.ts'
import type { PlacesSaid } from './form.ts'

type Ask = {
  eventId: string
  answers: PlacesSaid
  /** How many places the organiser has read are taken then, and said yes to; null where they read of none. */
  agreed: number | null
  by: string
  config: Config
  at: Date
}

/**
 * Sets how many places there are and for whom they are kept. Fewer than are taken throws nobody out: nobody else comes
 * until enough are given up. More go to those who wait, in the same transaction. Where people are counted otherwise
 * from now on, and are more than the places, nothing is saved before the organiser has read how many.
 */
export function setPlaces(
  db: Db,
  { eventId, answers, agreed, by, config, at }: Ask,
): Promise<'changed' | 'changed-meanwhile' | Crowd> {
  const { revision, reserved, keptUntil, ...set } = answers
  return db.transaction().execute(async (tx) => {
    const before = await lockEvent(tx, eventId)
    const crowd = await countCrowd(tx, { event: before, after: set, at })
    if (crowd && crowd.taken !== agreed && revision === before.revision) return crowd
    const event = await changeEvent(tx, { eventId, revision, set, act: 'events.setPlaces', by, at })
    if (event === 'changed-meanwhile') return event
    await keep(tx, eventId, reserved, keptUntil)
    if (!isDraft(event)) await givePlaces(tx, { event, config, at })
    return 'changed'
  })
}

async function keep(
  tx: Tx,
  eventId: string,
  reserved: PlacesSaid['reserved'],
  until: Date | null,
): Promise<void> {
  await tx.deleteFrom('events.reserved').where('eventId', '=', eventId).execute()
  if (reserved.length === 0 || until === null) return
  await tx
    .insertInto('events.reserved')
    .values(reserved.map(({ partId, places }) => ({ eventId, partId, places, until })))
    .execute()
}
