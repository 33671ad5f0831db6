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

/** Whether other members find this one. */
export async function isListed(db: Db, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('people.visibility')
    .select('isListed')
    .where('memberId', '=', id)
    .executeTakeFirst()
  return found?.isListed ?? false
}

export type Member = Awaited<ReturnType<typeof findMember>>

/** Counts who belongs to the community today. */
export async function countMembers(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('people.member')
    .select((e) => e.fn.countAll<number>().as('count'))
    .where('leftAt', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
