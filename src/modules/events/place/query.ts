import { sql } from 'kysely'
import { findMapNames } from '#modules/system/index.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type BoardOf, listBoards } from '../boards-of.ts'
import type { Event } from '../event.ts'
import { findByToken } from '../find-by-token.ts'
import { listOfferedParts, type OfferedPart } from '../offered-parts.ts'
import { findOwnRegistration, findPublishedEvent, isInList } from '../queries.ts'
import { listQuestions, type Question } from '../questions.ts'
import { type Registration, standingOf, waitsForRoom } from '../registration.ts'

/** Somebody's own place, or place in the list, at an event, and what they answered. */
export type OwnPlace = {
  event: Event
  registration: Registration
  /** How many have asked before them and wait; 0 where they do not wait. */
  before: number
  answers: { questionId: string; question: string; words: string }[]
  /** What the event asks now: they may answer until it is over. */
  questions: Question[]
  /** Where they can say that they stand; the part that they said is among them. */
  parts: OfferedPart[]
  boards: BoardOf[]
}

/**
 * Finds whose word from a mail this is.
 *
 * @throws NotFound where it is none: nobody learns what once was.
 */
export async function findPlaceByToken(
  db: Db,
  { token, now }: { token: string | undefined; now: Date },
): Promise<OwnPlace> {
  return await around(db, { ...(await findByToken(db, token)), now })
}

/**
 * Finds a member's own place.
 *
 * @throws NotFound where they never asked for one.
 */
export async function findOwnPlace(
  db: Db,
  { slug, memberId, now }: { slug: string | undefined; memberId: string; now: Date },
): Promise<OwnPlace> {
  const event = await findPublishedEvent(db, slug)
  const registration = await findOwnRegistration(db, { eventId: event.id, memberId })
  if (!registration) throw new NotFound('place')
  return await around(db, { event, registration, now })
}

type Found = { event: Event; registration: Registration; now: Date }

async function around(db: Db, { event, registration, now }: Found): Promise<OwnPlace> {
  const waits = standingOf(registration) === 'waiting' || waitsForRoom(registration)
  return {
    event,
    registration,
    before: waits ? await countBefore(db, { event, registration }) : 0,
    answers: await listAnswers(db, registration.id),
    questions: await listQuestions(db, event.id),
    parts: await listOwnParts(db, registration, now),
    boards: await listBoards(db, event.id),
  }
}

/** Whoever has other hats by now, or whose part is offered no more, still finds what they said. */
async function listOwnParts(db: Db, { memberId, partId }: Registration, now: Date): Promise<OfferedPart[]> {
  const offered = await listOfferedParts(db, { memberId, now })
  if (partId === null || offered.some(({ id }) => id === partId)) return offered
  const name = (await findMapNames(db, [partId])).get(partId)?.name
  return name ? [{ id: partId, name }, ...offered] : offered
}

type Counting = { event: Event; registration: Registration }

const countBefore = async (db: Db, { event, registration }: Counting): Promise<number> => {
  const { before } = await db
    .selectFrom('events.registration')
    .select(sql<number>`count(*)::int`.as('before'))
    .where('eventId', '=', event.id)
    .where(isInList(event))
    .where('number', '<', registration.number)
    .executeTakeFirstOrThrow()
  return before
}

const listAnswers = (db: Db, registrationId: string) =>
  db
    .selectFrom('events.answer as answer')
    .innerJoin('events.question as question', 'question.id', 'answer.questionId')
    .select(['question.id as questionId', 'question.words as question', 'answer.words'])
    .where('answer.registrationId', '=', registrationId)
    .orderBy('question.position')
    .execute()
