import type { Db } from '#platform/db.ts'

/** Finds the member who has an address, or nothing. What it finds is for mail to that address, never for a page. */
export const findMemberAt = (db: Db, address: string) =>
  db
    .selectFrom('people.address as address')
    .innerJoin('people.member as member', 'member.id', 'address.memberId')
    .select(['member.id', 'member.name'])
    .where('address.address', '=', address)
    .where('member.leftAt', 'is', null)
    .executeTakeFirst()
