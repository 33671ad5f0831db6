import type { Db } from '#platform/db.ts'
import { keepAnswers } from '../add-registration.ts'
import { lockEvent } from '../queries.ts'
import type { OwnPlace } from './query.ts'

/** Keeps what somebody answers about their own place, in the stead of what they answered before. */
export function changeAnswers(
  db: Db,
  { registration, questions }: OwnPlace,
  answers: ReadonlyMap<string, string>,
): Promise<'answered' | 'gone'> {
  return db.transaction().execute(async (tx) => {
    await lockEvent(tx, registration.eventId)
    const held = await tx
      .selectFrom('events.registration')
      .select('id')
      .where('id', '=', registration.id)
      .where('cancelledAt', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!held) return 'gone'
    await tx
      .deleteFrom('events.answer')
      .where('registrationId', '=', registration.id)
      .where(
        'questionId',
        'in',
        questions.map(({ id }) => id),
      )
      .execute()
    await keepAnswers(tx, { registrationId: registration.id, eventId: registration.eventId, answers })
    return 'answered'
  })
}
