import type { Post } from '#modules/people/index.ts'
import type { Tx } from '#platform/db.ts'
import { followLeaving } from './follow-leaving.ts'
import { listKeptBy } from './insights.ts'
import { insightCaptured } from './notices.ts'

/**
 * Somebody is being erased: as if they left, where they had not; and the rooms above hear that what they shared is
 * shared no more, for it is deleted with them, what they shared together with others too.
 */
export async function followErasing(
  tx: Tx,
  { memberId, post, at }: { memberId: string; post: Post; at: Date },
): Promise<void> {
  await followLeaving(tx, { memberId, post, at })
  // A few in each round at most.
  for (const { id, roundId, characteristic } of await listKeptBy(tx, memberId)) {
    await insightCaptured.tell(tx, { insightId: id, roundId, characteristic, kept: null, at })
  }
}
