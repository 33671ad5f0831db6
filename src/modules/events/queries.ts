import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type Event, type EventFormat, isDraft, type Stated } from './event.ts'
import { type CancelledHow, type Comes, isAmong, type Registration, type Whom } from './registration.ts'

type EventRow = Omit<Event, 'format' | 'captions' | 'signLanguage' | 'stepFree' | 'breaks'> & {
  format: string
  captions: string | null
  signLanguage: string | null
  stepFree: string | null
  breaks: string | null
}

/** The table takes these words alone, which its types cannot say. */
export const eventOf = (row: EventRow): Event => ({
  ...row,
  format: row.format as EventFormat, // the table's check
  captions: row.captions as Stated | null, // the table's check
  signLanguage: row.signLanguage as Stated | null, // the table's check
  stepFree: row.stepFree as Stated | null, // the table's check
  breaks: row.breaks as Stated | null, // the table's check
})

/** All of an event that pages and mails need. */
export const selectEvents = (db: Db) =>
  db
    .selectFrom('events.event')
    .select(['id', 'slug', 'seriesId', 'title', 'about', 'theme', 'lens', 'objective', 'characteristic'])
    .select(['source', 'startsAt', 'endsAt', 'zone', 'wholeDays', 'format', 'place', 'joinLink', 'capacity'])
    .select(['opensAt', 'closesAt', 'guestsMayRegister', 'companionsTakePlaces', 'onlineTakesPlaces'])
    .select([
      'changesAfterClosing',
      'captions',
      'signLanguage',
      'stepFree',
      'breaks',
      'accessWords',
      'remindsDayBefore',
      'remindsHourBefore',
      'publishedAt',
    ])
    .select(['cancelledAt', 'cancelledBecause', 'changedAt', 'sequence', 'isFull', 'revision'])

/**
 * Finds an event by the word of its address, for organisers.
 *
 * @throws NotFound when there is none.
 */
export async function findEvent(db: Db, slug: string | undefined): Promise<Event> {
  const row = await selectEvents(db)
    .where('slug', '=', slug ?? '')
    .executeTakeFirst()
  if (!row) throw new NotFound('event')
  return eventOf(row)
}

/**
 * Finds an event that everybody may know of.
 *
 * @throws NotFound while it is being prepared, as if it were not there.
 */
export async function findPublishedEvent(db: Db, slug: string | undefined): Promise<Event> {
  const event = await findEvent(db, slug)
  if (isDraft(event)) throw new NotFound('event')
  return event
}

/** Holds an event until the end of the transaction: who gets which place is decided by one at a time. */
export async function lockEvent(tx: Tx, id: string): Promise<Event> {
  return eventOf(await selectEvents(tx).where('id', '=', id).forUpdate().executeTakeFirstOrThrow())
}

/** The same, where an event may be gone that somebody chose long ago. */
export async function lockEventIfThere(tx: Tx, id: string): Promise<Event | undefined> {
  const row = await selectEvents(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && eventOf(row)
}

type RegistrationRow = Omit<Registration, 'comes' | 'cancelledHow' | 'came'> & {
  comes: string | null
  cancelledHow: string | null
  came: string | null
}

export const registrationOf = (row: RegistrationRow): Registration => ({
  ...row,
  comes: row.comes as Comes | null, // the table's check
  cancelledHow: row.cancelledHow as CancelledHow | null, // the table's check
  came: row.came as Registration['came'], // the table's check
})

/** All of a registration that pages and mails need; its answers stand apart. */
export const selectRegistrations = (db: Db) =>
  db
    .selectFrom('events.registration')
    .select(['id', 'eventId', 'number', 'memberId', 'guestName', 'guestAddress', 'partId', 'carers'])
    .select(['interpreters', 'askedAt', 'confirmedAt', 'registeredAt', 'promotedAt', 'cancelledAt'])
    .select(['cancelledHow', 'came', 'askedAgainAt', 'stillComingAt'])
    .select([
      'reachedHow',
      'writtenDownBy',
      'toldAt',
      'remindersStoppedAt',
      'comes',
      'roomWantedAt',
      'toldAnewAt',
      'revision',
    ])

/** Whether somebody is in the list: they wait for any place, or have one online and wait for one in the room. */
export const isInList = ({ format }: Pick<Event, 'format'>) =>
  format === 'both'
    ? sql<boolean>`(registered_at is null or (room_wanted_at is not null and comes = 'online'))
        and confirmed_at is not null and cancelled_at is null`
    : sql<boolean>`registered_at is null and confirmed_at is not null and cancelled_at is null`

/** Holds a registration until the end of the transaction; undefined where it is gone. The event is held first. */
export async function holdRegistration(tx: Tx, id: string): Promise<Registration | undefined> {
  const row = await selectRegistrations(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row && registrationOf(row)
}

/** Finds where a member stands at an event: what they asked for last; undefined where they never did. */
export async function findOwnRegistration(
  db: Db,
  { eventId, memberId }: { eventId: string; memberId: string },
): Promise<Registration | undefined> {
  const row = await selectRegistrations(db)
    .where('eventId', '=', eventId)
    .where('memberId', '=', memberId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && registrationOf(row)
}

/** Lists those at an event who have a place, or wait for one, in the order in which they asked. */
export async function listRegistrations(
  db: Db,
  { eventId, whom }: { eventId: string; whom: Whom },
): Promise<Registration[]> {
  const rows = await selectRegistrations(db)
    .where('eventId', '=', eventId)
    .where('cancelledAt', 'is', null)
    .where('confirmedAt', 'is not', null)
    .orderBy('number')
    .execute()
  return rows.map(registrationOf).filter((one) => isAmong(one, whom))
}
