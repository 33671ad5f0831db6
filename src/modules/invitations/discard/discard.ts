import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'

type Discarding = { batchId: string; by: string; at: Date }

/** Throws a list away that was not sent, with all that it says of people. One that was sent stays for a while. */
export function discard(db: Db, { batchId, by, at }: Discarding): Promise<'discarded' | 'sent-already'> {
  return db.transaction().execute(async (tx) => {
    const gone = await tx
      .deleteFrom('invitations.batch')
      .where('id', '=', batchId)
      .where('confirmedAt', 'is', null)
      .executeTakeFirst()
    if (gone.numDeletedRows === 0n) return 'sent-already'
    await recordAct(tx, { act: 'invitations.discard', by, on: { kind: 'invitationBatch', id: batchId }, at })
    return 'discarded'
  })
}
