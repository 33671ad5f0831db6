import type { Role } from '#platform/access.ts'
import type { Db } from '#platform/db.ts'
import { rolesOf } from './queries.ts'

/** A member who holds a role, with all that they hold. */
export type Holder = { id: string; name: string; roles: Role[] }

/** Lists who holds a role, by name, for a page on which one of them is chosen. */
export const listHolders = (db: Db, role: Role): Promise<Holder[]> =>
  db
    .selectFrom('people.heldRole as held')
    .innerJoin('people.member as member', 'member.id', 'held.memberId')
    .select((e) => ['member.id', 'member.name', rolesOf(e.ref('member.id')).as('roles')])
    .where('held.role', '=', role)
    .where('member.leftAt', 'is', null)
    .orderBy('member.name')
    .orderBy('member.id')
    .execute()

/** Finds the roles that somebody holds; none where they have left. */
export async function findRoles(db: Db, memberId: string): Promise<Role[]> {
  const found = await db
    .selectFrom('people.member as member')
    .select((e) => rolesOf(e.ref('member.id')).as('roles'))
    .where('member.id', '=', memberId)
    .where('member.leftAt', 'is', null)
    .executeTakeFirst()
  return found?.roles ?? []
}
