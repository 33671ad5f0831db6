import type { Db } from '#platform/db.ts'

/** Finds the address at which a member is written to; undefined where they have left meanwhile. */
export async function findMainAddress(db: Db, memberId: string): Promise<string | undefined> {
  const main = await db
    .selectFrom('people.address')
    .select('address')
    .where('memberId', '=', memberId)
    .where('isMain', '=', true)
    .executeTakeFirst()
  return main?.address
}
