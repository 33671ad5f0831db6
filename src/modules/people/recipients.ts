import { sql } from 'kysely'
import { type RoleDoor, rolesOf } from '#platform/access.ts'

/** A member who can be written to: their main address is shown to be theirs. */
export type Recipient = { id: string; address: string; joinedAt: Date }

type Among = {
  /** Only those who hold this role, or one of these two. */
  role?: RoleDoor | undefined
  /** Only these members. */
  ids?: readonly string[] | undefined
}

/**
 * The members who can be written to, as a table for the statements of rooms above. An address that nobody has shown
 * to be theirs gets no more than its welcome: it may be a stranger's.
 */
export const membersToWriteTo = ({ role, ids }: Among = {}) => sql<Recipient>`(
  select member.id, main.address, member.joined_at
  from people.member
  join people.address as main on main.member_id = member.id and main.is_main and main.verified_at is not null
  where member.left_at is null
    ${ids ? sql`and member.id = any(${ids}::uuid[])` : sql``}
    ${role ? sql`and exists (select from people.held_role where member_id = member.id and role = any(${[...rolesOf(role)]}))` : sql``}
)`
