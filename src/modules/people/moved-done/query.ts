import type { Db } from '#platform/db.ts'

/** Finds the addresses by which a member signs in, the main one first. */
export async function findAddresses(db: Db, { memberId }: { memberId: string }): Promise<string[]> {
  const rows = await db
    .selectFrom('people.address')
    .select('address')
    .where('memberId', '=', memberId)
    .orderBy('isMain', 'desc')
    .orderBy('address')
    .execute()
  return rows.map(({ address }) => address)
}
