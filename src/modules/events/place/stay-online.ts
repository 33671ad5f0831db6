import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Tx } from '#platform/db.ts'
import { isCancelled, isOver } from '../event.ts'
import { givePlaces } from '../give-places.ts'
import { holdRegistration, lockEvent } from '../queries.ts'
import { cameFromOnline, type Registration, standingOf, waitsForRoom } from '../registration.ts'
import { writePlaceLetters } from '../write-place-letters.ts'

type Staying = { registration: Pick<Registration, 'id' | 'eventId'>; config: Config; at: Date }

/**
 * Lets whoever came from online into the room, or waits for a place there, stay online: also once registration is
 * closed, and until it is over, for they did not choose the moment. Their place in the room goes to the next.
 */
export async function stayOnline(
  tx: Tx,
  { registration: { id, eventId }, config, at }: Staying,
): Promise<'stays-online' | 'comes-anew' | 'too-late' | 'gone'> {
  const event = await lockEvent(tx, eventId)
  const had = await holdRegistration(tx, id)
  if (!had || standingOf(had) !== 'registered') return 'gone'
  if (event.format !== 'both' || isCancelled(event) || isOver(event, at)) return 'too-late'
  const wasInRoom = cameFromOnline(had)
  if (!wasInRoom && !waitsForRoom(had)) return 'stays-online'
  const online = { comes: 'online', roomWantedAt: null, carers: 0, interpreters: 0 } as const
  const changed = { ...online, toldAnewAt: at, revision: had.revision + 1 }
  await tx.updateTable('events.registration').set(changed).where('id', '=', id).execute()
  // Who comes is forgotten after a year, and acts are kept for longer: this one names nobody.
  await recordAct(tx, { act: 'events.changeTold', by: null, on: { kind: 'event', id: event.slug }, at })
  // Also whoever only waited may have held up those behind them.
  await givePlaces(tx, { event, config, at })
  if (!wasInRoom) return 'stays-online'
  const registrations = [{ ...had, ...changed }]
  await writePlaceLetters(tx, { kind: 'registered', event, registrations, config, at })
  return 'comes-anew'
}
