import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Counted } from './counted.ts'

/** Counts who has a place, who waits, who came and who could not make it. One query. */
export async function countPeople(db: Db, eventId: string): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select named.registered + counted.registered as registered, named.waiting, named.came + counted.came as came,
      named.could_not as "couldNot", named.beside, named.without_mail as "withoutMail",
      named.online, named.waiting_for_room as "waitingForRoom", named.unsaid_how as "unsaidHow",
      counted.registered > 0 and not counted.is_typed as "isForgotten", counted.is_typed as "isTyped"
    from (
      select count(*) filter (where registered_at is not null)::int as registered,
        count(*) filter (where registered_at is null)::int as waiting,
        count(*) filter (where came = 'came')::int as came,
        count(*) filter (where came = 'could-not')::int as could_not,
        coalesce(sum(carers + interpreters) filter (where registered_at is not null
          and not (format = 'both' and comes is not distinct from 'online')), 0)::int as beside,
        count(*) filter (where registered_at is not null and comes = 'online')::int as online,
        count(*) filter (where registered_at is not null and comes = 'online' and room_wanted_at is not null
          and format = 'both')::int as waiting_for_room,
        count(*) filter (where registered_at is not null and comes is null)::int as unsaid_how,
        count(*) filter (where member_id is null and guest_address is null)::int as without_mail
      from events.registration join events.event on event.id = event_id
      where event_id = ${eventId} and registration.cancelled_at is null and confirmed_at is not null
    ) as named, (
      select coalesce(sum(registered), 0)::int as registered, coalesce(sum(came), 0)::int as came,
        coalesce(bool_or(typed_at is not null), false) as is_typed
      from events.attendance where event_id = ${eventId}
    ) as counted`.execute(db)
  const [counted] = rows
  if (!counted) throw new Error('People of an event could not be counted')
  return counted
}
