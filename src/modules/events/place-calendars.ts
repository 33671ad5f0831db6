import { sql } from 'kysely'
import { findNames, findSender } from '#modules/people/index.ts'
import { calendarFile } from '#platform/calendar/calendar-file.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { senderAddress } from '#platform/mail/sender.ts'
import { entryOf } from './calendar-entry.ts'
import type { Event } from './event.ts'
import { asTheyCome, type Registration } from './registration.ts'

/**
 * What a file does in somebody's calendar: it brings a place that they have; asks anew whether they come; takes out a
 * place that they gave up; or takes the whole event out, which is cancelled.
 */
export type CalendarKind = 'have' | 'ask' | 'give-up' | 'cancelled'

type Wanted = {
  kind: CalendarKind
  event: Event
  registrations: readonly Registration[]
  config: Pick<Config, 'baseUrl' | 'mailFrom'>
  at: Date
}

const giveUp =
  'Can you not come? Please say so by the link in our e-mail, or on the page of the event, so that somebody else has the place: an answer in your calendar gives no place free.'

/**
 * Gives the maker of the calendar files that go to people about their places, each to one of them by their address. A
 * few statements, however many they are.
 *
 * An event has one `UID`. Whoever takes part otherwise, or gave up a place and has another, gets higher numbers than
 * before, also where the event did not change: else their calendar would hold on to what it was told last.
 */
export async function placeCalendars(
  db: Db,
  { kind, event, registrations, config, at }: Wanted,
): Promise<(registration: Registration, address: string) => string> {
  const [names, earlier, sender] = [
    await findNames(
      db,
      registrations.map(({ memberId }) => memberId),
    ),
    await countSteps(
      db,
      registrations.map(({ id }) => id),
    ),
    await findSender(db, config),
  ]
  const isOut = kind === 'give-up' || kind === 'cancelled'
  const organiser = { name: sender.name, address: senderAddress(config) }
  return (registration, address) => {
    const { id, memberId, guestName } = registration
    const entry = entryOf(asTheyCome(event, registration), { ...config, more: isOut ? [] : [giveUp] })
    const name = (memberId === null ? guestName : names.get(memberId)) ?? ''
    const steps = (earlier.get(id) ?? 0) + (kind === 'give-up' ? 1 : 0)
    return calendarFile({
      entry: { ...entry, sequence: entry.sequence + steps, changedAt: at },
      method: isOut ? 'cancel' : 'request',
      reader: { name, address, isAsked: kind === 'ask' },
      organiser,
      at,
    })
  }
}

/**
 * By how much the number of a file is higher for somebody than that of the event: by how often they said anew how they
 * take part, and by the files that may have gone out of the places there that they had before and gave up.
 */
export const stepsBefore = sql<number>`(registration.revision - 1 + (
  select coalesce(sum(earlier.revision + 1), 0) from events.registration as earlier
  where earlier.event_id = registration.event_id and earlier.number < registration.number
    -- Whoever lost their place, and waited until they left the list, has had files too.
    and (earlier.registered_at is not null or earlier.revision > 1)
    and (earlier.member_id = registration.member_id or earlier.guest_address = registration.guest_address)
))::int`.as('steps')

/** The same for some of them. */
export async function countSteps(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('events.registration')
    .select(['id', stepsBefore])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, steps }) => [id, steps]))
}
