import { sql } from 'kysely'
import { listProvenAddresses } from '#modules/people/index.ts'
import type { Db } from '#platform/db.ts'

/** Registrations as a guest, confirmed and not given up, with an address that this member has proved is theirs. */
export async function listClaimable(db: Db, memberId: string) {
  const addresses = await listProvenAddresses(db, memberId)
  return await db
    .selectFrom('events.registration as registration')
    .innerJoin('events.event as event', 'event.id', 'registration.eventId')
    // Somebody may have registered by two of their addresses: the one that asked first counts.
    .distinctOn('registration.eventId')
    .select(['registration.id', 'registration.eventId', 'event.title'])
    .where(sql<boolean>`registration.guest_address = any(${addresses}::text[])`)
    .where('registration.memberId', 'is', null)
    .where('registration.confirmedAt', 'is not', null)
    .where('registration.cancelledAt', 'is', null)
    .where(
      sql<boolean>`not exists (select from events.registration as own where own.event_id = registration.event_id
        and own.member_id = ${memberId}::uuid and own.cancelled_at is null)`,
    )
    .orderBy('registration.eventId')
    .orderBy('registration.number')
    .execute()
}
