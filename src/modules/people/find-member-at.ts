import { sql } from 'kysely'
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

/** When somebody joined, by their address or id. */
type Joined = ReadonlyMap<string, Date>

/** Finds which of these addresses are a member's, since when, for rooms that are about to write to many. One query. */
export async function findMembersAt(db: Db, addresses: readonly string[]): Promise<Joined> {
  if (addresses.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.address as address')
    .innerJoin('people.member as member', 'member.id', 'address.memberId')
    .select(['address.address', 'member.joinedAt'])
    .where(sql<boolean>`address.address = any(${addresses}::text[])`)
    .where('member.leftAt', 'is', null)
    .execute()
  return new Map(rows.map(({ address, joinedAt }) => [address, joinedAt]))
}

/** Finds which of these people are still members, since when, for rooms that are about to write to many. One query. */
export async function findMembersHere(db: Db, ids: readonly string[]): Promise<Joined> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('people.member')
    .select(['id', 'joinedAt'])
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .where('leftAt', 'is', null)
    .execute()
  return new Map(rows.map(({ id, joinedAt }) => [id, joinedAt]))
}
