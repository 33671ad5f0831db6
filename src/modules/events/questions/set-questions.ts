import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { changeEvent } from '../change-event.ts'
import type { QuestionSaid } from './form.ts'

type Ask = {
  eventId: string
  revision: number
  questions: readonly QuestionSaid[]
  by: string
  at: Date
}

/**
 * Sets what an event asks. A question that stays keeps its answers; one that goes takes them with it. Whoever registers
 * at the same time answers what they read, as far as it is still asked.
 */
export function setQuestions(
  db: Db,
  { eventId, revision, questions, by, at }: Ask,
): Promise<'changed' | 'changed-meanwhile'> {
  return db.transaction().execute(async (tx) => {
    const changed = await changeEvent(tx, { eventId, revision, set: {}, act: 'events.setQuestions', by, at })
    if (changed === 'changed-meanwhile') return changed
    const before = await tx
      .selectFrom('events.question')
      .select('id')
      .where('eventId', '=', eventId)
      .execute()
    const known = new Set(before.map(({ id }) => id))
    const kept = questions.flatMap(({ id }) => (id !== null && known.has(id) ? [id] : []))
    await tx
      .deleteFrom('events.question')
      .where('eventId', '=', eventId)
      .where(sql<boolean>`not id = any(${kept}::uuid[])`)
      .execute()
    // Out of the way first: two that change places would stand on one for a moment.
    await tx
      .updateTable('events.question')
      .set({ position: sql<number>`position + 1000` })
      .where('eventId', '=', eventId)
      .execute()
    for (const [position, { id, ...said }] of questions.entries()) {
      if (id !== null && known.has(id))
        await tx
          .updateTable('events.question')
          .set({ ...said, position })
          .where('id', '=', id)
          .execute()
      else
        await tx
          .insertInto('events.question')
          .values({ ...said, eventId, position })
          .execute()
    }
    return 'changed'
  })
}
