import { type Expression, sql } from 'kysely'
import type { Role } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { NotFound } from '#platform/errors.ts'
import { pauseOf } from '#platform/mail/pause.ts'

/** The roles that a member holds, as a column. */
export const rolesOf = (id: Expression<string>) =>
  sql<
    Role[]
  >`(select coalesce(array_agg(role order by role), '{}') from people.held_role where member_id = ${id})`

/**
 * Finds a member, with the roles that they hold.
 *
 * @throws NotFound when there is no such member, or they have left.
 */
export async function findMember(db: Db, id: string) {
  const member = await db
    .selectFrom('people.member as member')
    .leftJoin('people.address as main', (join) =>
      join.onRef('main.memberId', '=', 'member.id').on('main.isMain', '=', true),
    )
    .select((e) => [
      'member.id',
      'member.name',
      'member.joinedAt',
      'main.address',
      rolesOf(e.ref('member.id')).as('roles'),
      pauseOf(e.ref('main.address')).as('mailPause'),
    ])
    .where('member.id', '=', id)
    .where('leftAt', 'is', null)
    .executeTakeFirst()
  if (!member) throw new NotFound('member')
  return member
}

export type Member = Awaited<ReturnType<typeof findMember>>

/** The addresses by which a member signs in and is written to. */
export async function listAddresses(db: Db, memberId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('people.address')
    .select('address')
    .where('memberId', '=', memberId)
    .orderBy('isMain', 'desc')
    .orderBy('address')
    .execute()
  return rows.map(({ address }) => address)
}
