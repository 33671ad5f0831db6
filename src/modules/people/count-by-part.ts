import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** Counts the members who stand first in each part of the system today. For sums: never shown where it is small. */
export async function countByPart(db: Db): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('people.hat as hat')
    .innerJoin('people.member as member', 'member.id', 'hat.memberId')
    .select(['hat.partId', sql<number>`count(*)`.as('count')])
    .where('hat.isMain', '=', true)
    .where('member.leftAt', 'is', null)
    .groupBy('hat.partId')
    .execute()
  return new Map(rows.map(({ partId, count }) => [partId, count]))
}
