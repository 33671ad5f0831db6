import { type NewDecision, recordDecision as record } from '#modules/governance/index.ts'
import { recordAct } from '#platform/audit.ts'
import { announce } from '#platform/channel.ts'
import type { Db } from '#platform/db.ts'
import { contentChanged } from '#platform/page-memory.ts'
import { lockEvent } from '../queries.ts'

type Recording = {
  eventId: string
  /** Made with the form: of two presses, one records. */
  id: string
  answers: NewDecision
  by: string
  at: Date
}

/** Records in the one log what was decided at an event, so that its page of outputs leads there. */
export function recordDecision(
  db: Db,
  { eventId, id, answers, by, at }: Recording,
): Promise<{ number: string }> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    const recorded = await record(tx, { id, answers, by, at })
    const added = await tx
      .insertInto('events.decision')
      .values({ eventId, decisionId: recorded.id })
      .onConflict((conflict) => conflict.doNothing())
      .returning('decisionId')
      .executeTakeFirst()
    if (added)
      await recordAct(tx, { act: 'events.recordDecision', by, on: { kind: 'event', id: event.slug }, at })
    await announce(tx, contentChanged)
    return recorded
  })
}
