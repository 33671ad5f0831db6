import { recordAct } from '#platform/audit.ts'
import type { Db } from '#platform/db.ts'

type Withdrawing = { id: string; reason: string; by: string | null; at: Date }

/** Takes an invitation back: its links stop working, and nobody invites there by list. Who came in has come in. */
export function withdraw(
  db: Db,
  { id, reason, by, at }: Withdrawing,
): Promise<'withdrawn' | 'settled-already'> {
  return db.transaction().execute(async (tx) => {
    const taken = await tx
      .updateTable('invitations.invitation')
      .set({ withdrawnAt: at, withdrawnBy: by, reason })
      .where('id', '=', id)
      .where('acceptedAt', 'is', null)
      .where('declinedAt', 'is', null)
      .where('withdrawnAt', 'is', null)
      .executeTakeFirst()
    if (taken.numUpdatedRows === 0n) return 'settled-already'
    await recordAct(tx, { act: 'invitations.withdraw', by, on: { kind: 'invitation', id }, at })
    return 'withdrawn'
  })
}
