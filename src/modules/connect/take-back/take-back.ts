import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'
import type { DoLater } from '#platform/jobs.ts'
import { askForRun } from '../ask-for-run.ts'
import { holdUnpublished } from '../keep-locks.ts'

type Ask = { roundId: string; lockId: string; by: string; at: Date; doLater: DoLater }

/**
 * Takes back that two people were put together by hand, and has the round matched again. What was done stays
 * logged.
 */
export function takeBack(db: Db, { roundId, lockId, by, at, doLater }: Ask) {
  return db.transaction().execute(async (tx): Promise<'taken-back' | 'published' | 'running' | 'gone'> => {
    const held = await holdUnpublished(tx, roundId)
    if (held !== 'free') return held
    const taken = await tx
      .updateTable('connect.handLock')
      .set({ takenBackAt: at, takenBackBy: by })
      .where('id', '=', lockId)
      .where('roundId', '=', roundId)
      .where('takenBackAt', 'is', null)
      .executeTakeFirst()
    if (taken.numUpdatedRows === 0n) return 'gone'
    await recordAct(tx, { act: 'connect.takeBack', by, on: { kind: 'round', id: roundId }, at })
    await askForRun(tx, { roundId, by, at, doLater })
    return 'taken-back'
  })
}
