import type { Db } from '#platform/db.ts'

/** Finds where one of its authors changes an insight, or takes it back; null for everybody else. */
export async function findInsightAddress(
  db: Db,
  { insightId, memberId }: { insightId: string; memberId: string },
): Promise<string | null> {
  const row = await db
    .selectFrom('connect.insight as insight')
    .innerJoin('connect.insightAuthor as author', 'author.insightId', 'insight.id')
    .select('insight.meetingId')
    .where('insight.id', '=', insightId)
    .where('author.memberId', '=', memberId)
    .executeTakeFirst()
  return row?.meetingId ? `/connect/meetings/${row.meetingId}/insights/${insightId}` : null
}
