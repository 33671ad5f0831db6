import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/** So many members make a domain one of an organisation, and say nothing about any of them. */
const leastMembers = 3
const mostDomains = 200

/** Lists the ends of addresses that several members have shown to be theirs, the commonest first. One query. */
export async function listDomains(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('people.address')
    .select(sql<string>`split_part(address, '@', 2)`.as('domain'))
    .where('verifiedAt', 'is not', null)
    .groupBy('domain')
    .having(sql<number>`count(distinct member_id)`, '>=', leastMembers)
    .orderBy(sql`count(*)`, 'desc')
    .orderBy('domain')
    .limit(mostDomains)
    .execute()
  return rows.map(({ domain }) => domain)
}
