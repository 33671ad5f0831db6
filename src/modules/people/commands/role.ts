import { type Role, roles } from '#platform/access.ts'
import { type Command, WrongUsage } from '#platform/command.ts'
import { roleWords } from '../role.ts'
import { changeRoles, type RolesOutcome } from '../roles/change-roles.ts'
import { findByAddress } from './found.ts'

export const roleCommand: Command = {
  name: 'member role',
  usage: 'ADDRESS ROLE [--withdraw]',
  does: 'Grants a role to a member, or withdraws it.',
  more: `The roles:\n${roles.map((role) => `  ${role.padEnd(14)} ${roleWords[role].does}`).join('\n')}`,
  flags: { withdraw: { type: 'boolean' } },
  words: { least: 2, most: 2 },
  opens: 'house',
  async run(ask) {
    const { house, words, flags, now: at, say, report } = ask
    const [address = '', given = ''] = words
    const role = roles.find((one) => one === given.toLowerCase())
    if (!role) throw new WrongUsage(`There is no role “${given}”. There are: ${roles.join(', ')}.`)
    const member = await findByAddress(ask, address)
    if (!member) return 1

    const seen: ReadonlySet<Role> = new Set(member.roles)
    const one: ReadonlySet<Role> = new Set([role])
    const wanted = flags.withdraw ? seen.difference(one) : seen.union(one)
    const outcome = await changeRoles(house.database.db, {
      memberId: member.id,
      roles: wanted,
      seen,
      by: null,
      config: house.config,
      at,
    })
    if (outcome !== 'changed') {
      report(refusals[outcome])
      return 1
    }
    say(`${member.name}: ${wanted.size > 0 ? [...wanted].toSorted().join(', ') : 'a member without a role'}`)
    return 0
  },
}

const refusals: Record<Exclude<RolesOutcome, 'changed'>, string> = {
  'changed-meanwhile': 'Somebody else changed the roles of this member just now. Try again.',
  'last-administrator': 'This is the only administrator. Grant the role to another member first.',
}
