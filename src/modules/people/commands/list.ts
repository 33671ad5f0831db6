import type { Command } from '#platform/command.ts'
import { rolesOf } from '../queries.ts'

export const listCommand: Command = {
  name: 'member list',
  usage: '[--json]',
  does: 'Lists the members with their addresses and roles, by name.',
  flags: { json: { type: 'boolean' } },
  opens: 'house',
  async run({ house, flags, say }) {
    const members = await house.database.db
      .selectFrom('people.member as member')
      .leftJoin('people.address as main', (join) =>
        join.onRef('main.memberId', '=', 'member.id').on('main.isMain', '=', true),
      )
      .select((e) => [
        'member.id',
        'member.name',
        'main.address',
        rolesOf(e.ref('member.id')).as('roles'),
        'member.joinedAt',
      ])
      .where('member.leftAt', 'is', null)
      .orderBy((e) => e.fn('lower', ['member.name']))
      .orderBy('member.id')
      .execute()
    if (flags.json) say(JSON.stringify({ members }, null, 2))
    else
      for (const { name, address, roles } of members)
        say(
          `${(address ?? 'no address').padEnd(40)} ${name}${roles.length > 0 ? ` (${roles.join(', ')})` : ''}`,
        )
    return 0
  },
}
