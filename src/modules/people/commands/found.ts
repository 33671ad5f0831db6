import type { CommandAsk } from '#platform/command.ts'
import { type Member, rolesOf } from '../queries.ts'

/** Finds the member who has this address, as an operator names people. Says so, and gives null, when nobody does. */
export async function findByAddress(
  { house, report }: Pick<CommandAsk, 'house' | 'report'>,
  address: string,
): Promise<Pick<Member, 'id' | 'name' | 'roles'> | null> {
  const found = await house.database.db
    .selectFrom('people.address as address')
    .innerJoin('people.member as member', 'member.id', 'address.memberId')
    .select((e) => ['member.id', 'member.name', rolesOf(e.ref('member.id')).as('roles')])
    .where('address.address', '=', address.trim().toLowerCase())
    .where('member.leftAt', 'is', null)
    .executeTakeFirst()
  if (!found) report(`No member has the address ${address}. See: commonweal member list`)
  return found ?? null
}
