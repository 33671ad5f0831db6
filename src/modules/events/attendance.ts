import { sql } from 'kysely'
import { recordAct } from '#platform/audit.ts'
import type { Tx } from '#platform/db.ts'

type Telling = {
  registrations: readonly string[]
  /** Null takes back what was said. */
  came: 'came' | 'could-not' | null
  toldBy: 'organiser' | 'themselves'
  by: string | null
  at: Date
}

/**
 * Writes down who came, or could not make it: only of those who have a place, and from the beginning of the event on.
 * It is counted, and nobody is asked why.
 */
export async function tellCame(
  tx: Tx,
  { registrations, came, toldBy, by, at }: Telling,
): Promise<'told' | 'not-yet'> {
  const told = await tx
    .updateTable('events.registration as registration')
    .from('events.event as event')
    .set({
      came,
      cameToldBy: came === null ? null : toldBy,
      cameToldAt: came === null ? null : at,
    })
    .whereRef('event.id', '=', 'registration.eventId')
    .where('event.startsAt', '<=', at)
    .where('registration.registeredAt', 'is not', null)
    .where('registration.cancelledAt', 'is', null)
    .where(sql<boolean>`registration.id = any(${registrations}::uuid[])`)
    .returning('event.slug')
    .execute()
  const [first] = told
  if (!first) return 'not-yet'
  await recordAct(tx, { act: 'events.tellCame', by, on: { kind: 'event', id: first.slug }, at })
  return 'told'
}
