import type { Tx } from '#platform/db.ts'

/** Drops what waits for a member's digest of topics that they do not want to hear of any more. */
export async function dropWaiting(
  tx: Tx,
  { memberId, topics }: { memberId: string; topics: readonly string[] },
): Promise<void> {
  if (topics.length === 0) return
  await tx
    .deleteFrom('letters.item')
    .where('memberId', '=', memberId)
    .where('newsId', 'in', (e) => e.selectFrom('letters.news').select('id').where('topic', 'in', topics))
    .execute()
}
