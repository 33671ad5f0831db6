import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { enterList } from '../add-registration.ts'
import { type Closed, whyClosed } from '../event.ts'
import { lockEvent, registrationOf, selectRegistrations } from '../queries.ts'
import { type Registration, standingOf } from '../registration.ts'
import { seat } from '../seat.ts'

type Confirming = { registration: Pick<Registration, 'id' | 'eventId'>; config: Config; at: Date }

export type ConfirmOutcome = 'registered' | 'waiting' | 'already' | Closed

/** Gives a guest, who has shown that the address is theirs, a place or the next place in the list. Once. */
export function confirm(db: Db, { registration, config, at }: Confirming): Promise<ConfirmOutcome> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, registration.eventId)
    const find = () => selectRegistrations(tx).where('id', '=', registration.id).executeTakeFirst()
    const row = await find()
    if (!row || standingOf(registrationOf(row)) !== 'unconfirmed') return 'already'
    const closed = whyClosed(event, at)
    if (closed) return closed
    await forgetOtherAskings(tx, registrationOf(row))
    await enterList(tx, registration.id, at)
    await recordAct(tx, { act: 'events.confirm', by: null, on: { kind: 'event', id: event.slug }, at })
    return await seat(tx, { event, registration: registrationOf(row), config, at })
  })
}

/** The same address may have been typed several times: the first that is confirmed is the only one. */
async function forgetOtherAskings(tx: Tx, { id, eventId, guestAddress }: Registration): Promise<void> {
  await tx
    .deleteFrom('events.registration')
    .where('eventId', '=', eventId)
    .where('guestAddress', '=', guestAddress)
    .where('confirmedAt', 'is', null)
    .where('cancelledAt', 'is', null)
    .where('id', '!=', id)
    .execute()
}
