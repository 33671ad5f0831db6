import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { type Asked, addRegistration, type WrittenDown } from '../add-registration.ts'
import { type Closed, whyClosed } from '../event.ts'
import { lockEvent } from '../queries.ts'
import { seat } from '../seat.ts'

type Writing = { eventId: string; who: WrittenDown; asked: Asked; config: Config; at: Date }

export type WriteDownOutcome = 'registered' | 'waiting' | 'already' | Closed

/**
 * Writes somebody without e-mail down for an event, by the rules that hold for everybody: they have a place, or the
 * next in the list. No mail ever goes to them, so the organiser who has them on the telephone tells them.
 */
export function writeDown(db: Db, { eventId, who, asked, config, at }: Writing): Promise<WriteDownOutcome> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    const closed = whyClosed(event, at)
    if (closed) return closed
    const added = await addRegistration(tx, { eventId, who, asked, at })
    if (!added) return 'already'
    const on = { kind: 'event', id: event.slug }
    await recordAct(tx, { act: 'events.writeDown', by: who.writtenDownBy, on, at })
    return await seat(tx, { event, registration: added, config, at })
  })
}
