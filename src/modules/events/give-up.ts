import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Tx } from '#platform/db.ts'
import { isOver } from './event.ts'
import { forgetAnswers } from './forget-answers.ts'
import { givePlaces } from './give-places.ts'
import { lockEvent, registrationOf, selectRegistrations } from './queries.ts'
import { type Registration, standingOf } from './registration.ts'
import { writePlaceLetters } from './write-place-letters.ts'

type GivingUp = {
  registration: Pick<Registration, 'id' | 'eventId'>
  how: 'cancelled' | 'removed'
  /** The organiser who takes somebody out; null for whoever gives up what is their own. */
  by: string | null
  config: Config
  at: Date
}

/**
 * Gives up somebody's place, or their place in the list, and gives what becomes free to the next, in one transaction.
 * Whoever comes again later comes last. Returns how they stood before; `over` where the event has ended.
 */
export async function giveUp(tx: Tx, { registration, how, by, config, at }: GivingUp) {
  const event = await lockEvent(tx, registration.eventId)
  const row = await selectRegistrations(tx).where('id', '=', registration.id).executeTakeFirst()
  const before = row ? standingOf(registrationOf(row)) : 'cancelled'
  if (!row || before === 'cancelled') return 'cancelled'
  if (isOver(event, at)) return 'over'
  await tx
    .updateTable('events.registration')
    .set({
      cancelledAt: at,
      cancelledHow: how === 'cancelled' && before !== 'registered' ? 'left-list' : how,
    })
    .where('id', '=', registration.id)
    .execute()
  await forgetAnswers(tx, [registration.id])
  // Names are forgotten a year after the event, and acts are kept for longer: who comes stands in none.
  const act = how === 'removed' ? 'events.removePerson' : 'events.giveUp'
  await recordAct(tx, { act, by, on: { kind: 'event', id: event.slug }, at })
  if (before === 'registered' || how === 'removed')
    await writePlaceLetters(tx, {
      kind: how === 'removed' ? 'removed' : 'given-up',
      event,
      registrations: [registrationOf(row)],
      config,
      at,
    })
  // Also whoever only waited may have held up those behind them.
  await givePlaces(tx, { event, config, at })
  return before
}
