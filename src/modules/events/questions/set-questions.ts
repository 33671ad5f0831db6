import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db.ts'
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
 * Sets what an event asks. One that goes takes its answers with it. Where people have answered, other words or more
 * days make a new question: what they said stays with the words and the days that they read, until it is deleted.
 */
export function setQuestions(
  db: Db,
  { eventId, revision, questions, by, at }: Ask,
): Promise<'changed' | 'changed-meanwhile'> {
  return db.transaction().execute(async (tx) => {
    const changed = await changeEvent(tx, { eventId, revision, set: {}, act: 'events.setQuestions', by, at })
    if (changed === 'changed-meanwhile') return changed
    const before = await listAsked(tx, eventId)
    const kept = questions.flatMap(({ id }) => before.get(id ?? '')?.id ?? [])
    await tx
      .deleteFrom('events.question')
      .where('eventId', '=', eventId)
      .where('position', 'is not', null)
      .where(sql<boolean>`not id = any(${kept}::uuid[])`)
      .execute()
    // Out of the way first: two that change places would stand on one for a moment.
    await tx.updateTable('events.question').set({ position: null }).where('eventId', '=', eventId).execute()
    for (const [position, { id, ...said }] of questions.entries()) {
      const asked = before.get(id ?? '')
      if (asked && staysTheSame(asked, said))
        await tx
          .updateTable('events.question')
          .set({ ...said, position })
          .where('id', '=', asked.id)
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

type Asked = { id: string; words: string; keptDays: number; isAnswered: boolean }

/** What the event asks now, by its id, and whether anybody has answered it. */
async function listAsked(tx: Tx, eventId: string): Promise<ReadonlyMap<string, Asked>> {
  const rows = await tx
    .selectFrom('events.question')
    .select(['id', 'words', 'keptDays'])
    .select(sql<boolean>`exists (select from events.answer where question_id = question.id)`.as('isAnswered'))
    .where('eventId', '=', eventId)
    .where('position', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

const staysTheSame = (asked: Asked, said: Pick<Asked, 'words' | 'keptDays'>) =>
  !asked.isAnswered || (said.words === asked.words && said.keptDays <= asked.keptDays)
