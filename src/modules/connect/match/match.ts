import type { Db } from '#platform/db.ts'
import { type AskingForRun, type AskOutcome, askForRun } from '../ask-for-run.ts'

/** Has a round matched, later and once at a time. */
export const match = (db: Db, ask: AskingForRun): Promise<AskOutcome> =>
  db.transaction().execute((tx) => askForRun(tx, ask))

/** Has a matching stop that is under way: within a second or two, without a plan. */
export async function stopMatch(db: Db, { roundId, at }: { roundId: string; at: Date }): Promise<void> {
  await db
    .updateTable('connect.run')
    .set({ stopAskedAt: at })
    .where('roundId', '=', roundId)
    .where('finishedAt', 'is', null)
    .where('stopAskedAt', 'is', null)
    .execute()
}
