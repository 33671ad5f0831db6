import { sql } from 'kysely'
import { findNames } from '#modules/people/index.ts'
import { findMapNames } from '#modules/system/index.ts'
import type { Db } from '#platform/db.ts'
import { listRegistrations, registrationOf, selectRegistrations } from './queries.ts'
import type { Registration } from './registration.ts'

/** Somebody who has a place or waits, as organisers see them. */
export type Person = Registration & {
  name: string
  part: string
  answers: { question: string; words: string }[]
  /** The organiser who wrote them down; empty where they registered themselves. */
  by: string
}

/** Lists everybody at an event: those with a place by name, those who wait in their order. Four queries. */
export async function listPeople(
  db: Db,
  eventId: string,
): Promise<{ registered: Person[]; waiting: Person[] }> {
  const all = await listRegistrations(db, { eventId, whom: 'both' })
  const names = await findNames(
    db,
    all.flatMap(({ memberId, writtenDownBy }) => [memberId, writtenDownBy]),
  )
  const parts = await findMapNames(
    db,
    all.map(({ partId }) => partId),
  )
  const answers = Map.groupBy(await listAnswers(db, eventId), ({ registrationId }) => registrationId)
  const people = all.map((one) => ({
    ...one,
    name: (one.memberId === null ? one.guestName : names.get(one.memberId)) ?? '',
    part: (one.partId && parts.get(one.partId)?.name) || '',
    answers: answers.get(one.id) ?? [],
    by: (one.writtenDownBy && names.get(one.writtenDownBy)) || '',
  }))
  return {
    registered: people
      .filter(({ registeredAt }) => registeredAt !== null)
      .sort((one, other) => one.name.localeCompare(other.name, 'en-GB')),
    waiting: people.filter(({ registeredAt }) => registeredAt === null),
  }
}

/**
 * Lists those whom an organiser took out, and who did not come again. Whoever has no e-mail can do nothing by
 * themselves: somebody did.
 */
export async function listTakenOut(db: Db, eventId: string): Promise<Person[]> {
  const rows = await selectRegistrations(db)
    .where('eventId', '=', eventId)
    .where('cancelledAt', 'is not', null)
    .where(sql<boolean>`(cancelled_how = 'removed' or (member_id is null and guest_address is null))`)
    .where(
      sql<boolean>`not exists (
        select from events.registration as later
        where later.event_id = registration.event_id and later.number > registration.number
          and later.confirmed_at is not null
          and (later.member_id = registration.member_id or later.guest_address = registration.guest_address
            or (later.member_id is null and later.guest_address is null and registration.member_id is null
              and registration.guest_address is null and registration.reached_how <> ''
              and (later.guest_name, later.reached_how) = (registration.guest_name, registration.reached_how)))
      )`,
    )
    .orderBy('number')
    .execute()
  const names = await findNames(
    db,
    rows.map(({ memberId }) => memberId),
  )
  return rows.map((row) => ({
    ...registrationOf(row),
    name: (row.memberId === null ? row.guestName : names.get(row.memberId)) ?? '',
    part: '',
    answers: [],
    by: '',
  }))
}

const listAnswers = (db: Db, eventId: string) =>
  db
    .selectFrom('events.answer as answer')
    .innerJoin('events.question as question', 'question.id', 'answer.questionId')
    .select(['answer.registrationId', 'question.words as question', 'answer.words'])
    .where('question.eventId', '=', eventId)
    .orderBy('question.position')
    .execute()
