import type { Post } from '#modules/people/index.ts'
import type { Tx } from '#platform/db.ts'
import { forgetApart } from './apart.ts'
import { leaveMeetings } from './leave-meetings.ts'

/**
 * Somebody leaves the house: they leave every campaign, whoever was to meet them is told, with a file that takes a time
 * out of their calendar, and whom they would rather not meet is forgotten.
 */
export async function followLeaving(
  tx: Tx,
  { memberId, post, at }: { memberId: string; post: Post; at: Date },
): Promise<void> {
  await tx
    .updateTable('connect.participation')
    .set({ leftAt: at })
    .where('memberId', '=', memberId)
    .where('leftAt', 'is', null)
    .execute()
  await leaveMeetings(tx, { memberId, post, at })
  await forgetApart(tx, { memberId })
}
