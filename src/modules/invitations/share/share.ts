import { randomUUID } from 'node:crypto'
import { recordAct } from '#platform/audit.ts'
import type { Db, Tx } from '#platform/db.ts'
import { hashToken } from '#platform/secret.ts'
import { shareTokenOf } from '../share-token.ts'

type Sharing = { memberId: string; at: Date }

/** Makes a member's own link to pass on; the one that they had ends, and nobody comes by it any more. */
export function share(db: Db, { memberId, at }: Sharing): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await end(tx, { memberId, at })
    const id = randomUUID()
    const tokenHash = hashToken(await shareTokenOf(tx, id))
    // Of two windows that make one at once, the second finds the first one's.
    await tx
      .insertInto('invitations.shareLink')
      .values({ id, memberId, tokenHash, madeAt: at })
      .onConflict((conflict) => conflict.column('memberId').where('endedAt', 'is', null).doNothing())
      .execute()
    await recordAct(tx, { act: 'invitations.share', by: memberId, on: { kind: 'member', id: memberId }, at })
  })
}

/** Ends a member's link. What came of it stays; nobody comes by it any more. */
export function endShare(db: Db, { memberId, at }: Sharing): Promise<void> {
  return db.transaction().execute(async (tx) => {
    if (!(await end(tx, { memberId, at }))) return
    await recordAct(tx, {
      act: 'invitations.endShare',
      by: memberId,
      on: { kind: 'member', id: memberId },
      at,
    })
  })
}

async function end(tx: Tx, { memberId, at }: Sharing): Promise<boolean> {
  const ended = await tx
    .updateTable('invitations.shareLink')
    .set({ endedAt: at })
    .where('memberId', '=', memberId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
