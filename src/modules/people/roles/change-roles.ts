import { type Role, roles } from '#platform/access.ts'
import { recordAct } from '#platform/audit.ts'
import type { Config } from '#platform/config.ts'
import type { Db, Tx } from '#platform/db.ts'
import { tellOfRoles } from './tell-of-roles.ts'

type Changing = {
  memberId: string
  roles: ReadonlySet<Role>
  /** What the member held when the form was opened; null where nobody looked (the command line). */
  seen: ReadonlySet<Role> | null
  /** The administrator; null for the house itself, by its command line. */
  by: { id: string; name: string } | null
  config: Config
  at: Date
}
export type RolesOutcome = 'changed' | 'changed-meanwhile' | 'last-administrator'

/**
 * Grants and withdraws roles, so that a member holds exactly these, and writes to them which.
 *
 * All administrators are locked first: two who withdraw each other's role at once must never leave nobody.
 */
export function changeRoles(
  db: Db,
  { memberId, roles: wanted, seen, by, config, at }: Changing,
): Promise<RolesOutcome> {
  return db.transaction().execute(async (tx) => {
    await tx.selectFrom('people.member').select('id').where('id', '=', memberId).forUpdate().execute()
    const others = await lockOtherAdministrators(tx, memberId)
    const held = await listHeldRoles(tx, memberId)
    if (seen && !isSameSet(seen, held)) return 'changed-meanwhile'
    const granted = roles.filter((role) => wanted.has(role) && !held.has(role))
    const withdrawn = roles.filter((role) => held.has(role) && !wanted.has(role))
    if (withdrawn.includes('administrator') && others === 0) return 'last-administrator'

    if (granted.length > 0) {
      const rows = granted.map((role) => ({ memberId, role, grantedAt: at, grantedBy: by?.id ?? null }))
      await tx.insertInto('people.heldRole').values(rows).execute()
    }
    if (withdrawn.length > 0) {
      await tx
        .deleteFrom('people.heldRole')
        .where('memberId', '=', memberId)
        .where('role', 'in', withdrawn)
        .execute()
    }
    // There are six roles, so this is a few statements at most; each role is an act of its own in the audit.
    const on = (role: Role) => ({ kind: 'role', id: `${memberId}/${role}` })
    for (const role of granted)
      await recordAct(tx, { act: 'people.grantRole', by: by?.id ?? null, on: on(role), at })
    for (const role of withdrawn)
      await recordAct(tx, { act: 'people.withdrawRole', by: by?.id ?? null, on: on(role), at })
    await tellOfRoles(tx, { memberId, granted, withdrawn, by, config, at })
    return 'changed'
  })
}

async function lockOtherAdministrators(tx: Tx, memberId: string): Promise<number> {
  const all = await tx
    .selectFrom('people.heldRole as role')
    .innerJoin('people.member as member', 'member.id', 'role.memberId')
    .select(['member.id', 'member.leftAt'])
    .where('role', '=', 'administrator')
    .orderBy('member.id')
    .forUpdate('role')
    .execute()
  return all.filter(({ id, leftAt }) => id !== memberId && !leftAt).length
}

async function listHeldRoles(tx: Tx, memberId: string): Promise<ReadonlySet<string>> {
  const held = await tx
    .selectFrom('people.heldRole')
    .select('role')
    .where('memberId', '=', memberId)
    .execute()
  return new Set(held.map(({ role }) => role))
}

const isSameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.symmetricDifference(b).size === 0
