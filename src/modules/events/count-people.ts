import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import type { Event } from './event.ts'

/** How many people there are at an event; of an event long ago, as they were counted before their names were forgotten. */
export type Counted = {
  registered: number
  waiting: number
  came: number
  couldNot: number
  /** Carers and interpreters who come with those registered. */
  beside: number
  /** Of those with a place or waiting: who can only be told by telephone. */
  withoutMail: number
  /** Whether names are forgotten, and these are all there is to know. */
  isForgotten: boolean
}

/** Counts who has a place, who waits, who came and who could not make it. One query. */
export async function countPeople(db: Db, eventId: string): Promise<Counted> {
  const { rows } = await sql<Counted>`
    select named.registered + counted.registered as registered, named.waiting, named.came + counted.came as came,
      named.could_not as "couldNot", named.beside, named.without_mail as "withoutMail",
      counted.registered > 0 as "isForgotten"
    from (
      select count(*) filter (where registered_at is not null)::int as registered,
        count(*) filter (where registered_at is null)::int as waiting,
        count(*) filter (where came = 'came')::int as came,
        count(*) filter (where came = 'could-not')::int as could_not,
        coalesce(sum(carers + interpreters) filter (where registered_at is not null), 0)::int as beside,
        count(*) filter (where member_id is null and guest_address is null)::int as without_mail
      from events.registration
      where event_id = ${eventId} and cancelled_at is null and confirmed_at is not null
    ) as named, (
      select coalesce(sum(registered), 0)::int as registered, coalesce(sum(came), 0)::int as came
      from events.attendance where event_id = ${eventId}
    ) as counted`.execute(db)
  const [counted] = rows
  if (!counted) throw new Error('People of an event could not be counted')
  return counted
}

type Places = Pick<Event, 'capacity' | 'companionsTakePlaces'>

/** "5 of 5 places (1 registered, 4 with them)": how many places are taken, and by whom where some only accompany. */
export function takenInWords(
  { capacity, companionsTakePlaces }: Places,
  { registered, beside }: Pick<Counted, 'registered' | 'beside'>,
): string {
  const figure = (count: number) => count.toLocaleString('en-GB')
  const taken = registered + (companionsTakePlaces ? beside : 0)
  const places = capacity === null ? figure(taken) : `${figure(taken)} of ${figure(capacity)}`
  if (beside === 0) return places
  return companionsTakePlaces
    ? `${places} (${figure(registered)} registered, ${figure(beside)} with them)`
    : `${places} (and ${figure(beside)} with them)`
}
