import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { DoLater } from '#platform/jobs.ts'
import { sentFindings } from '../batch.ts'
import type { LetterWords } from '../letter.ts'
import { sendBatchJob } from './job.ts'

type Sending = Confirming & { doLater: DoLater }
type Confirming = { batchId: string; letter: LetterWords; by: string | null; at: Date }

/**
 * Sends the letter to everybody on a list for whom nothing stands in the way: later, by a worker, so that it goes on
 * whatever becomes of this process. A list is sent once, however often somebody presses.
 */
export function send(
  db: Db,
  { doLater, ...confirming }: Sending,
): Promise<'sending' | 'sent-already' | 'nobody'> {
  return db.transaction().execute(async (tx) => {
    const outcome = await confirm(tx, confirming)
    if (outcome !== 'sending') return outcome
    await doLater(tx, sendBatchJob, { batchId: confirming.batchId })
    return outcome
  })
}

/** Writes down, in the caller's transaction, that a list is to be sent with this letter, once. */
export async function confirm(
  tx: Tx,
  { batchId, letter, by, at }: Confirming,
): Promise<'sending' | 'sent-already' | 'nobody'> {
  const batch = await tx
    .selectFrom('invitations.batch')
    .select('confirmedAt')
    .where('id', '=', batchId)
    .forUpdate()
    .executeTakeFirst()
  if (!batch) throw new NotFound('list of people')
  if (batch.confirmedAt) return 'sent-already'
  await tx
    .updateTable('invitations.line')
    .set({ outcome: 'nothing' })
    .where('batchId', '=', batchId)
    .where('finding', 'not in', sentFindings)
    .execute()
  const somebody = await tx
    .selectFrom('invitations.line')
    .select('number')
    .where('batchId', '=', batchId)
    .where('outcome', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (!somebody) return 'nobody'
  await tx
    .updateTable('invitations.batch')
    .set({ ...letter, confirmedAt: at, confirmedBy: by })
    .where('id', '=', batchId)
    .execute()
  await recordAct(tx, { act: 'invitations.send', by, on: { kind: 'invitationBatch', id: batchId }, at })
  return 'sending'
}
