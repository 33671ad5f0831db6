import { sql } from 'kysely'
import { listProvenAddresses } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'

/**
 * Registrations as a guest, confirmed and not given up, with an address that this member has proved is theirs: one for
 * each event, and rather one with a place than one that waits.
 */
export async function listClaimable(db: Db, memberId: string) {
  const addresses = await listProvenAddresses(db, memberId)
  const rows = await db
    .selectFrom('events.registration as registration')
    .innerJoin('events.event as event', 'event.id', 'registration.eventId')
    .distinctOn('registration.eventId')
    .select(['registration.id', 'registration.eventId', 'registration.guestAddress'])
    .select(['event.title', 'event.slug', 'event.startsAt'])
    .where(sql<boolean>`registration.guest_address = any(${addresses}::text[])`)
    .where('registration.memberId', 'is', null)
    .where('registration.confirmedAt', 'is not', null)
    .where('registration.cancelledAt', 'is', null)
    .where(
      sql<boolean>`not exists (select from events.registration as own where own.event_id = registration.event_id
        and own.member_id = ${memberId}::uuid and own.cancelled_at is null)`,
    )
    .orderBy('registration.eventId')
    .orderBy('registration.registeredAt', (order) => order.asc().nullsLast())
    .orderBy('registration.number')
    .execute()
  return rows.toSorted((one, other) => +other.startsAt - +one.startsAt)
}
