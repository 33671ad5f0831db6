import type { Tx } from '#platform/db.ts'
import { isKept, usesOf } from './insight.ts'
import type { OwnInsight } from './insights.ts'
import { insightCaptured } from './notices.ts'

/**
 * Tells the rooms above how an insight stands after an act, in its transaction: what is kept of it, or that nothing is.
 * Where it was not shared before and is not now, there is nothing to tell.
 */
export async function tellInsight(
  tx: Tx,
  { before, after, at }: { before: OwnInsight | null; after: OwnInsight; at: Date },
): Promise<void> {
  const kept = isKept(after)
  if (!kept && !(before && isKept(before))) return
  const { id, roundId, characteristic, words, authors } = after
  await insightCaptured.tell(tx, {
    insightId: id,
    roundId,
    characteristic,
    kept: kept
      ? {
          words,
          lang: 'en',
          uses: usesOf(after),
          authors: authors.map(({ memberId, attribution }) => ({ memberId, attribution })),
        }
      : null,
    at,
  })
}
