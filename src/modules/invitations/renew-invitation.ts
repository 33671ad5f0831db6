import { findSender } from '#modules/people/index.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'
import { writeLetters } from './call-all.ts'
import { expiryOf } from './invitation.ts'
import { findWriters } from './writers.ts'

type Renewing = { id: string; by: string | null; config: Config; at: Date }

/**
 * Lets an invitation hold anew, expired or withdrawn as it may be, and writes once more; unless its person came in,
 * or said no. Pressed twice within a minute, it writes once.
 */
export function renewInvitation(
  db: Db,
  { id, by, config, at }: Renewing,
): Promise<'renewed' | 'settled-already' | 'just-now'> {
  return db.transaction().execute(async (tx) => {
    const found = await tx
      .selectFrom('invitations.invitation')
      .select(['acceptedAt', 'declinedAt', 'withdrawnAt', 'sentAt', 'invitedBy'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (found.acceptedAt || found.declinedAt) return 'settled-already'
    if (!found.withdrawnAt && at.getTime() - found.sentAt.getTime() < 60_000) return 'just-now'
    const renewed = await tx
      .updateTable('invitations.invitation')
      .set((e) => ({
        withdrawnAt: null,
        withdrawnBy: null,
        reason: '',
        sentAt: at,
        expiresAt: expiryOf(at),
        timesSent: e('timesSent', '+', 1),
        ...(by ? { invitedBy: by } : {}),
      }))
      .where('id', '=', id)
      .returning(['id', 'address', 'name', 'subject', 'words', 'timesSent', 'invitedBy'])
      .executeTakeFirstOrThrow()
    const writerOf = await findWriters(tx, [renewed.invitedBy])
    const from = await findSender(tx, config)
    const writer = writerOf(renewed.invitedBy)
    await writeLetters(tx, { made: [renewed], by: writer, from, config, at })
    await recordAct(tx, { act: 'invitations.renew', by, on: { kind: 'invitation', id }, at })
    return 'renewed'
  })
}
