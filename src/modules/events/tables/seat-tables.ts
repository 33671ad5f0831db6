import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { DoLater } from '#platform/jobs.ts'
import { lockEvent } from '../queries.ts'
import { seatJob } from '../seat-job.ts'
import type { TablesSaid } from './form.ts'

type Ask = { eventId: string; answers: TablesSaid; by: string; at: Date; doLater: DoLater }

/** Asks for the tables to be mixed, later, in a thread of a worker. What was mixed before stays until it is done. */
export function seatTables(db: Db, { eventId, answers, by, at, doLater }: Ask): Promise<void> {
  return db.transaction().execute(async (tx) => {
    const event = await lockEvent(tx, eventId)
    const { id } = await tx
      .insertInto('events.seating')
      .values({ eventId, ...answers, askedBy: by, askedAt: at })
      .returning('id')
      .executeTakeFirstOrThrow()
    await recordAct(tx, { act: 'events.seatTables', by, on: { kind: 'event', id: event.slug }, at })
    await doLater(tx, seatJob, { seatingId: id })
  })
}
