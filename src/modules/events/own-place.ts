import { sql } from 'kysely'
import { findMapNames } from '#modules/system/index.ts'
import type { Db } from '#platform/db.ts'
import { type BoardOf, listBoards } from './boards-of.ts'
import type { Event } from './event.ts'
import { listOfferedParts, type OfferedPart } from './offered-parts.ts'
import { isInList } from './queries.ts'
import { listQuestions, type Question } from './questions.ts'
import { type Registration, standingOf, waitsForRoom } from './registration.ts'

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

type Found = { event: Event; registration: Registration; now: Date }

/** Finds what stands around somebody's place: what they answered, what is asked, where they can say they stand. */
export async function aroundPlace(db: Db, { event, registration, now }: Found): Promise<OwnPlace> {
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
